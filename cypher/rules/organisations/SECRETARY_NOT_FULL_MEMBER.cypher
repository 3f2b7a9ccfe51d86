// severity: error
// name: 书记为正式党员
// zh: 书记任职之日（{from}）不是正式党员
// en: A secretary was no full Party member on the first day in the post, {from}.
// source: 中国共产党基层组织选举工作条例：书记应为正式党员
MATCH (post:Post)
MATCH (post)<-[:OF_POST]-(held:Holding)<-[:HOLDS]-(person:Person)
WHERE post.kind IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND (held.to IS NULL OR held.from < held.to)
  AND held.from < $to AND (held.to IS NULL OR held.to > $from)
  AND (person.joinedPartyOn IS NULL OR person.joinedPartyOn + duration({years: 1}) > held.from)
  AND NOT (person.joinedPartyOn IS NULL AND person.politicalStatus = 'PARTY_MEMBER')
RETURN [held.id, person.id, post.id] AS nodes, post.territory AS area, held.from AS from, held.to AS to, 1 AS amount,
  {from: toString(held.from)} AS facts
