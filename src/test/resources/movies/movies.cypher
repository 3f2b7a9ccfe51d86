CREATE CONSTRAINT movie_id FOR (m:Movie) REQUIRE m.movieId IS UNIQUE;
CREATE INDEX movie_released FOR (m:Movie) ON (m.released);
CREATE
  (matrix:Movie {movieId: 603, title: 'The Matrix', tagline: 'Welcome to the Real World', released: 1999, budget: 63000000,
    revenue: 463517383000, genres: ['Action', 'Science Fiction'], premiere: date('1999-03-24'),
    updatedAt: datetime('2024-05-01T12:00:00Z'), `imdb rating`: 8.7, sequels: true, location: point({x: 1.0, y: 2.0})}),
  (cloud:Movie {movieId: 83542, title: 'Cloud Atlas', released: 2012, revenue: 130482868, genres: ['Drama'],
    updatedAt: datetime('2024-05-02T12:00:00Z'), `imdb rating`: 7, seenAt: [datetime('2024-05-02T12:00:00Z')]}),
  (keanu:Person:Actor {name: 'Keanu Reeves', born: 1964}),
  (hugo:Person:Actor {name: 'Hugo Weaving', born: 1960}),
  (lana:Person {name: 'Lana Wachowski', born: 1965}),
  (keanu)-[:ACTED_IN {roles: ['Neo'], since: 1998}]->(matrix),
  (hugo)-[:ACTED_IN {roles: ['Agent Smith'], since: 1998}]->(matrix),
  (hugo)-[:ACTED_IN {roles: ['Bill Smoke', 'Nurse Noakes'], since: 2011}]->(cloud),
  (lana)-[:DIRECTED]->(matrix),
  (lana)-[:DIRECTED]->(cloud),
  (hugo)-[:FOLLOWS]->(keanu),
  (:`Box "Office"` {`week-no`: 1, type: 'x'})-[:`SHOWS ON`]->(matrix),
  (:Note {text: 'same'}),
  (:Note {text: 'same'});
