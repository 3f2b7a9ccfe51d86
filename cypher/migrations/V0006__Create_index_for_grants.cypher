// What an account was granted is looked up when it asks.
CREATE INDEX grant_account IF NOT EXISTS FOR (n:Grant) ON (n.account);
