// Whether an act was done already under a client's key is looked up before every act that has one.
CREATE INDEX change_idempotency_key IF NOT EXISTS FOR (n:Change) ON (n.idempotencyKey);
