// The change log: one record for each number, and one head, whoever writes at the same time.
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT change_head_id IF NOT EXISTS FOR (n:ChangeHead) REQUIRE n.id IS UNIQUE;
// Its records are looked for by what they are about, and listed in the order of ids.
CREATE INDEX change_id IF NOT EXISTS FOR (n:Change) ON (n.id);
CREATE INDEX change_at IF NOT EXISTS FOR (n:Change) ON (n.at);
CREATE INDEX change_actor IF NOT EXISTS FOR (n:Change) ON (n.actor);
CREATE INDEX change_subject IF NOT EXISTS FOR (n:Change) ON (n.subject);
// A person is found by the digest of the identity number; the number itself is sealed. Two records of one person, which
// is what the digest finds, must be possible until somebody has merged them.
CREATE INDEX person_identity_number_digest IF NOT EXISTS FOR (n:Person) ON (n.identityNumberDigest);
