// Cooperatives, channels and enterprises belong to a territory.
CREATE INDEX channel_territory IF NOT EXISTS FOR (n:Channel) ON (n.territory);
CREATE INDEX cooperative_territory IF NOT EXISTS FOR (n:Cooperative) ON (n.territory);
CREATE INDEX enterprise_territory IF NOT EXISTS FOR (n:Enterprise) ON (n.territory);
CREATE INDEX shop_territory IF NOT EXISTS FOR (n:Shop) ON (n.territory);
CREATE INDEX market_day_territory IF NOT EXISTS FOR (n:MarketDay) ON (n.territory);
// Lists of all of them come in the order of ids.
CREATE INDEX speciality_id IF NOT EXISTS FOR (n:Speciality) ON (n.id);
CREATE INDEX shop_id IF NOT EXISTS FOR (n:Shop) ON (n.id);
CREATE INDEX market_day_id IF NOT EXISTS FOR (n:MarketDay) ON (n.id);
CREATE INDEX channel_id IF NOT EXISTS FOR (n:Channel) ON (n.id);
CREATE INDEX channel_figures_id IF NOT EXISTS FOR (n:ChannelFigures) ON (n.id);
CREATE INDEX cooperative_id IF NOT EXISTS FOR (n:Cooperative) ON (n.id);
CREATE INDEX enterprise_id IF NOT EXISTS FOR (n:Enterprise) ON (n.id);
CREATE INDEX tourism_income_id IF NOT EXISTS FOR (n:TourismIncome) ON (n.id);
