// severity: error
// name: 每期调度只报一次
// zh: 同一党组织就同一措施在{from}起的一期有两份调度报告
// en: An organisation has two reports on a measure for the period from {from} on.
// source: 月调度、季通报、年考核：每期每项措施一份
MATCH (report:CycleReport)
MATCH (organisation)<-[:DUE_FROM]-(report)-[:REPORTS_ON]->(measure:PlanMeasure)
MATCH (organisation)<-[:DUE_FROM]-(other:CycleReport)-[:REPORTS_ON]->(measure)
WHERE other <> report AND other.cycle = report.cycle AND other.periodFrom = report.periodFrom AND report.periodFrom < $to
RETURN DISTINCT CASE WHEN report.id < other.id THEN [report.id, other.id] ELSE [other.id, report.id] END AS nodes,
  report.territory AS area, report.periodFrom AS from, null AS to, 1 AS amount, {from: toString(report.periodFrom)} AS facts
