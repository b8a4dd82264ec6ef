-- Tables without row ids: a write is one row, where an index beside it would make it two.

-- Events that are counted already. Kept as long as an event may still be delivered again.
CREATE TABLE seen_events (
  event_id TEXT PRIMARY KEY,
  day TEXT NOT NULL
) WITHOUT ROWID;

-- How often what happened on a day (UTC). Empty text where an event does not say.
CREATE TABLE daily_counts (
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  technique TEXT NOT NULL,
  placement TEXT NOT NULL,
  product_id TEXT NOT NULL,
  experiment TEXT NOT NULL,
  variant TEXT NOT NULL,
  events INTEGER NOT NULL,
  -- Money that the events speak of, in the currency's minor units.
  amount INTEGER NOT NULL,
  PRIMARY KEY (day, name, technique, placement, product_id, experiment, variant)
) WITHOUT ROWID;

-- Orders that were taken, and what they said. `object` is the name of the object of the log, among those of the order's
-- day, in which it stands; null while it is on its way there.
CREATE TABLE orders_taken (
  order_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Digests of the lines, and of country, source, segments and coupon.
  lines TEXT NOT NULL,
  facts TEXT NOT NULL,
  -- Pieces that came back, line by line, as a JSON list.
  returned TEXT NOT NULL,
  object TEXT
) WITHOUT ROWID;

-- Promises that may be redeemed once, and the order that did; and that an order has had its reward, and a customer the
-- trial of a plan, each by a digest.
CREATE TABLE redemptions (
  promise_id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;

-- Customers that asked to be forgotten, by pseudonym. `finished_at` is null while the log is still gone through.
CREATE TABLE erased_customers (
  customer TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  finished_at TEXT
) WITHOUT ROWID;
