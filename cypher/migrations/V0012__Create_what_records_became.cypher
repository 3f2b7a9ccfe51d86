// What is merged into another node is left with its id, by which that is found.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE;
// Lists of all annual assessments come in the order of ids.
CREATE INDEX annual_assessment_id IF NOT EXISTS FOR (n:AnnualAssessment) ON (n.id);
