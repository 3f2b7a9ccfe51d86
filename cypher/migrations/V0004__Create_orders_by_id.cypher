// Lists of all there are of a type come in the order of ids, so that no more of them is read than a page.
CREATE INDEX place_id IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX village_id IF NOT EXISTS FOR (n:Village) ON (n.id);
CREATE INDEX community_id IF NOT EXISTS FOR (n:Community) ON (n.id);
CREATE INDEX estate_id IF NOT EXISTS FOR (n:Estate) ON (n.id);
CREATE INDEX organisation_id IF NOT EXISTS FOR (n:Organisation) ON (n.id);
CREATE INDEX party_organisation_id IF NOT EXISTS FOR (n:PartyOrganisation) ON (n.id);
CREATE INDEX post_id IF NOT EXISTS FOR (n:Post) ON (n.id);
CREATE INDEX person_id IF NOT EXISTS FOR (n:Person) ON (n.id);
CREATE INDEX cadre_id IF NOT EXISTS FOR (n:Cadre) ON (n.id);
CREATE INDEX mentor_id IF NOT EXISTS FOR (n:Mentor) ON (n.id);
CREATE INDEX reserve_official_id IF NOT EXISTS FOR (n:ReserveOfficial) ON (n.id);
CREATE INDEX community_worker_id IF NOT EXISTS FOR (n:CommunityWorker) ON (n.id);
CREATE INDEX talent_adviser_id IF NOT EXISTS FOR (n:TalentAdviser) ON (n.id);
CREATE INDEX mentorship_id IF NOT EXISTS FOR (n:Mentorship) ON (n.id);
CREATE INDEX reserve_record_id IF NOT EXISTS FOR (n:ReserveRecord) ON (n.id);
CREATE INDEX pairing_id IF NOT EXISTS FOR (n:UrbanRuralPairing) ON (n.id);
CREATE INDEX project_id IF NOT EXISTS FOR (n:Project) ON (n.id);
