// severity: error
// name: 核定职数
// zh: 岗位{title}核定{approved}人，{from}起任职{filled}人
// en: The post {title} is approved for {approved} and has {filled} holders from {from} on.
// source: 核定职数（Post.approved）；实行一人一职的岗位核定 1 人
MATCH (post:Post)
MATCH (post)<-[:OF_POST]-(start:Holding)
WITH post, CASE WHEN start.from < $from THEN $from ELSE start.from END AS day
WHERE day < $to
WITH DISTINCT post, day
WITH post, day, COLLECT { MATCH (post)<-[:OF_POST]-(held:Holding) WHERE held.from <= day AND (held.to IS NULL OR held.to > day) RETURN held ORDER BY held.from, held.id } AS held
WHERE size(held) > post.approved
WITH post, day, held ORDER BY day
WITH post, collect(held)[0] AS held
WITH post, held, held[post.approved].from AS begun
RETURN [post.id] + [one IN held | one.id] AS nodes, post.territory AS area, begun AS from, null AS to,
  size(held) - post.approved AS amount,
  {title: post.title, approved: post.approved, filled: size(held), from: toString(begun)} AS facts
