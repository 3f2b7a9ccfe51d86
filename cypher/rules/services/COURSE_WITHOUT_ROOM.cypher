// severity: error
// name: 课程在设施启用期间
// zh: {subject}在设施{name}未启用时上课
// en: The course {subject} is held while the facility {name} is not open.
// source: 课程在启用的设施内上课
MATCH (facility:Facility)
MATCH (facility)<-[:TAUGHT_AT]-(course:Course)
WHERE course.from < facility.from OR facility.to < coalesce(course.to, date('9999-12-31'))
WITH facility, course,
  CASE WHEN course.from < facility.from OR facility.to <= course.from THEN course.from ELSE facility.to END AS begun,
  CASE WHEN course.from < facility.from AND facility.from < coalesce(course.to, date('9999-12-31')) THEN facility.from ELSE course.to END AS over
WHERE begun < $to AND (over IS NULL OR over > $from)
RETURN [facility.id, course.id] AS nodes, facility.territory AS area, begun AS from, over AS to, 1 AS amount,
  {subject: course.subject, name: facility.name} AS facts
