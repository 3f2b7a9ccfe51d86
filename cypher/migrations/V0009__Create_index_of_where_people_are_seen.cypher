// Those whom somebody sees are found from the territory, so that of a city no more is read than is seen.
CREATE INDEX seen_in_territory IF NOT EXISTS FOR ()-[r:SEEN_IN]-() ON (r.territory);
