// What people look up by name, and what belongs to a territory (a prefix of the 12-digit code).
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE INDEX alliance_name IF NOT EXISTS FOR (n:Alliance) ON (n.name);
CREATE INDEX party_organisation_level IF NOT EXISTS FOR (n:PartyOrganisation) ON (n.level, n.territory);
CREATE INDEX holding_territory IF NOT EXISTS FOR (n:Holding) ON (n.territory);
CREATE INDEX reserve_record_territory IF NOT EXISTS FOR (n:ReserveRecord) ON (n.territory);
CREATE INDEX mentor_registration_territory IF NOT EXISTS FOR (n:MentorRegistration) ON (n.territory);
CREATE INDEX mentorship_territory IF NOT EXISTS FOR (n:Mentorship) ON (n.territory);
CREATE INDEX worker_record_territory IF NOT EXISTS FOR (n:WorkerRecord) ON (n.territory);
