CREATE (:RailwayThing:Depot {id: 'de-1', name: 'Elm', staff: 12, height: 1.5, gauge: 'NARROW',
  openedOn: date('1900-01-01'), open: true, tags: ['old'], cars: 3})
  <-[:`CHILD OF`]-(:RailwayThing:Depot {id: 'de-2', name: 'Fir', staff: 3000000000, height: 0.0 / 0.0, gauge: 'BROAD',
  openedOn: datetime('1900-01-01T00:00:00Z'), open: 'perhaps', tags: 'one', cars: 1});

UNWIND [['de-3', 0.0], ['de-4', -0.0], ['de-5', 0.0], ['de-6', -0.0], ['de-7', null], ['de-8', 0.0 / 0.0]] AS row
CREATE (:RailwayThing:Depot {id: row[0], name: 'Oak', height: row[1], cars: 1});

CREATE (:RailwayThing:Depot {id: 'de-9', name: 'Yew', height: 7, cars: 'many'});
