// severity: error
// name: 报名人数不超过名额
// zh: {subject}报名{enrolled}人，超过名额{seats}人
// en: {enrolled} people take part in the course {subject}, which has {seats} places.
// source: 课程名额；超出的列为候补
MATCH (course:Course)
MATCH (course)-[:TAUGHT_AT]->(facility:Facility)
WHERE course.enrolled > course.seats AND course.from < $to
RETURN [course.id] AS nodes, facility.territory AS area, course.from AS from, null AS to,
  course.enrolled - course.seats AS amount, {subject: course.subject, enrolled: course.enrolled, seats: course.seats} AS facts
