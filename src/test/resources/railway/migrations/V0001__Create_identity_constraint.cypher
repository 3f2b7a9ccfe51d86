// Nothing has two ids.
CREATE CONSTRAINT railway_id IF NOT EXISTS FOR (n:RailwayThing) REQUIRE n.id IS UNIQUE;
