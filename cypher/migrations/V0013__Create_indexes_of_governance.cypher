// What belongs to a territory is found from there, and lists of all there are of a type come in the order of ids.
CREATE INDEX task_force_territory IF NOT EXISTS FOR (n:TaskForce) ON (n.territory);
CREATE INDEX cycle_report_territory IF NOT EXISTS FOR (n:CycleReport) ON (n.territory);
CREATE INDEX cycle_report_id IF NOT EXISTS FOR (n:CycleReport) ON (n.id);
CREATE INDEX consultation_venue_territory IF NOT EXISTS FOR (n:ConsultationVenue) ON (n.territory);
CREATE INDEX consultation_topic_territory IF NOT EXISTS FOR (n:ConsultationTopic) ON (n.territory);
CREATE INDEX consultation_topic_id IF NOT EXISTS FOR (n:ConsultationTopic) ON (n.id);
CREATE INDEX event_figures_territory IF NOT EXISTS FOR (n:EventFigures) ON (n.territory);
CREATE INDEX event_figures_id IF NOT EXISTS FOR (n:EventFigures) ON (n.id);
