// severity: error
// name: 专项小组双组长
// zh: 专项小组{name}自{from}起有{leaders}位组长，至多两位
// en: The task force {name} has {leaders} leaders from {from} on; it may have two.
// source: 专项小组实行双组长
MATCH (force:TaskForce)
MATCH (force)<-[:SEAT_OF]-(start:TaskForceSeat {role: 'CO_LEADER'})
WITH force, CASE WHEN start.from < $from THEN $from ELSE start.from END AS day
WHERE day < $to
WITH DISTINCT force, day
WITH force, day, COLLECT { MATCH (force)<-[:SEAT_OF]-(seat:TaskForceSeat {role: 'CO_LEADER'}) WHERE seat.from <= day AND (seat.to IS NULL OR seat.to > day) RETURN seat ORDER BY seat.from, seat.id } AS seats
WHERE size(seats) > 2
WITH force, day, seats ORDER BY day
WITH force, collect(seats)[0] AS seats
WITH force, seats, seats[2].from AS begun
RETURN [force.id] + [seat IN seats | seat.id] AS nodes, force.territory AS area, begun AS from, null AS to,
  size(seats) - 2 AS amount, {name: force.name, leaders: size(seats), from: toString(begun)} AS facts
