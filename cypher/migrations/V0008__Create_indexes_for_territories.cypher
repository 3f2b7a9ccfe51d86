// What the department asks is asked of a territory, so that of a city no more is read than the part that is asked for.
CREATE INDEX place_territory IF NOT EXISTS FOR (n:Place) ON (n.territory);
CREATE INDEX village_territory IF NOT EXISTS FOR (n:Village) ON (n.territory);
CREATE INDEX community_territory IF NOT EXISTS FOR (n:Community) ON (n.territory);
CREATE INDEX estate_territory IF NOT EXISTS FOR (n:Estate) ON (n.territory);
CREATE INDEX subdistrict_territory IF NOT EXISTS FOR (n:Subdistrict) ON (n.territory);
CREATE INDEX organisation_territory IF NOT EXISTS FOR (n:Organisation) ON (n.territory);
CREATE INDEX party_organisation_territory IF NOT EXISTS FOR (n:PartyOrganisation) ON (n.territory);
CREATE INDEX post_territory IF NOT EXISTS FOR (n:Post) ON (n.territory);
CREATE INDEX alliance_territory IF NOT EXISTS FOR (n:Alliance) ON (n.territory);
