// severity: error
// name: 课程名额不超过场地容量
// zh: {subject}名额{seats}人，超过场地可容纳的{room}人
// en: The course {subject} has {seats} places, and its room holds {room} people.
// source: 场地可容纳人数
MATCH (course:Course)
MATCH (course)-[:TAUGHT_AT]->(facility:Facility)
WHERE course.seats > facility.seats AND course.from < $to AND (course.to IS NULL OR course.to > $from)
RETURN [course.id, facility.id] AS nodes, facility.territory AS area, course.from AS from, course.to AS to,
  course.seats - facility.seats AS amount, {subject: course.subject, seats: course.seats, room: facility.seats} AS facts
