UNWIND [
  ['st-1', 'Ashford', '1880-01-01', null, 6],
  ['st-2', 'Brook', '1880-01-01', '1960-01-01', 1],
  ['st-3', 'Castle', '1890-05-01', null, 2],
  ['st-4', 'Dene', '1990-01-01', null, 3]
] AS row
CREATE (:RailwayThing:Station {id: row[0], name: row[1], openedOn: date(row[2]), closedOn: date(row[3]), platforms: row[4]});

CREATE (:RailwayThing:Line {id: 'li-1', number: 1}), (:RailwayThing:Line {id: 'li-2', number: 2});

UNWIND [
  ['li-1', 'st-1', 0.0, '1880-01-01', null], ['li-1', 'st-2', 7.5, '1880-01-01', '1960-01-01'],
  ['li-1', 'st-3', 12.0, '1890-05-01', null], ['li-1', 'st-4', 20.25, '1990-01-01', null],
  ['li-2', 'st-3', 0.0, '1900-01-01', null], ['li-2', 'st-4', 3.5, '2000-01-01', null]
] AS row
MATCH (line:Line {id: row[0]}), (station:Station {id: row[1]})
CREATE (line)-[:STOPS_AT {kilometre: row[2], from: date(row[3]), to: date(row[4])}]->(station);

CREATE (:RailwayThing:Train:SteamTrain {id: 'tr-1', built: 1901, boilers: 2}),
       (:RailwayThing:Train:ElectricTrain {id: 'tr-2', built: 1995, volts: 750.0}),
       (:RailwayThing:Train:ElectricTrain {id: 'tr-3', volts: 25000.0});

UNWIND [
  ['tr-1', 'st-1', 'li-1', '1901-01-01', '1970-01-01'], ['tr-1', null, 'li-2', '1970-01-01', null],
  ['tr-2', 'st-4', 'li-1', '1995-01-01', null], ['tr-3', 'st-4', 'li-2', '2001-01-01', null]
] AS row
MATCH (train:Train {id: row[0]}), (line:Line {id: row[2]})
CREATE (train)-[:RUNS_ON {since: date(row[3]), until: date(row[4])}]->(line)
WITH train, row MATCH (station:Station {id: row[1]})
CREATE (train)-[:BASED_AT]->(station);

UNWIND [['st-1', 'st-3', 'STANDARD'], ['st-3', 'st-1', 'STANDARD'], ['st-3', 'st-4', 'NARROW']] AS row
MATCH (one:Station {id: row[0]}), (other:Station {id: row[1]})
CREATE (one)-[:TRACK_TO {gauge: row[2]}]->(other);
