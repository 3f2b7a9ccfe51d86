// Lists of all records and events of a type come in the order of ids, so that no more of them is read than a page.
CREATE INDEX holding_id IF NOT EXISTS FOR (n:Holding) ON (n.id);
CREATE INDEX committee_id IF NOT EXISTS FOR (n:Committee) ON (n.id);
CREATE INDEX committee_term_id IF NOT EXISTS FOR (n:CommitteeTerm) ON (n.id);
CREATE INDEX worker_record_id IF NOT EXISTS FOR (n:WorkerRecord) ON (n.id);
CREATE INDEX worker_level_id IF NOT EXISTS FOR (n:WorkerLevel) ON (n.id);
CREATE INDEX certificate_id IF NOT EXISTS FOR (n:Certificate) ON (n.id);
CREATE INDEX mentor_registration_id IF NOT EXISTS FOR (n:MentorRegistration) ON (n.id);
CREATE INDEX mentorship_stage_id IF NOT EXISTS FOR (n:MentorshipStage) ON (n.id);
CREATE INDEX mentoring_activity_id IF NOT EXISTS FOR (n:MentoringActivity) ON (n.id);
CREATE INDEX assessment_id IF NOT EXISTS FOR (n:Assessment) ON (n.id);
CREATE INDEX reserve_stage_id IF NOT EXISTS FOR (n:ReserveStage) ON (n.id);
CREATE INDEX alliance_meeting_id IF NOT EXISTS FOR (n:AllianceMeeting) ON (n.id);
CREATE INDEX collective_income_id IF NOT EXISTS FOR (n:CollectiveIncome) ON (n.id);
CREATE INDEX visitor_count_id IF NOT EXISTS FOR (n:VisitorCount) ON (n.id);
CREATE INDEX building_id IF NOT EXISTS FOR (n:Building) ON (n.id);
// What lies in a territory by its code is found from there.
CREATE INDEX committee_territory IF NOT EXISTS FOR (n:Committee) ON (n.territory);
CREATE INDEX building_territory IF NOT EXISTS FOR (n:Building) ON (n.territory);
