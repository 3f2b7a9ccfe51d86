// What serves residents lies in a territory by its code, and lists of all of it come in the order of ids.
CREATE INDEX facility_territory IF NOT EXISTS FOR (n:Facility) ON (n.territory);
CREATE INDEX facility_id IF NOT EXISTS FOR (n:Facility) ON (n.id);
CREATE INDEX course_id IF NOT EXISTS FOR (n:Course) ON (n.id);
CREATE INDEX service_programme_territory IF NOT EXISTS FOR (n:ServiceProgramme) ON (n.territory);
CREATE INDEX service_territory IF NOT EXISTS FOR (n:Service) ON (n.territory);
CREATE INDEX service_id IF NOT EXISTS FOR (n:Service) ON (n.id);
CREATE INDEX workshop_territory IF NOT EXISTS FOR (n:Workshop) ON (n.territory);
CREATE INDEX activity_figures_territory IF NOT EXISTS FOR (n:ActivityFigures) ON (n.territory);
CREATE INDEX activity_figures_id IF NOT EXISTS FOR (n:ActivityFigures) ON (n.id);
CREATE INDEX lecture_id IF NOT EXISTS FOR (n:Lecture) ON (n.id);
