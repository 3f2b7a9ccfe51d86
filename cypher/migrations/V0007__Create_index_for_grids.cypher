// Grids belong to a territory, and a list of all of them comes in the order of ids.
CREATE INDEX grid_territory IF NOT EXISTS FOR (n:Grid) ON (n.territory);
CREATE INDEX grid_id IF NOT EXISTS FOR (n:Grid) ON (n.id);
CREATE INDEX grid_worker_id IF NOT EXISTS FOR (n:GridWorker) ON (n.id);
