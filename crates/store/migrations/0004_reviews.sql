-- What was decided at a renewal review, and prices that change from a day on.
--
-- A review is never rewritten: one that replaces it says so. Its answers are a short list that is
-- always read whole, so it is kept as JSON, like the forms of notice.

CREATE TABLE review (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  decided_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('renew', 'renew_changed', 'reprice', 'dont_renew')),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  answers TEXT NOT NULL,
  deadline_on TEXT,
  term_ends_on TEXT,
  standing TEXT NOT NULL
    CHECK (standing IN ('too_early', 'steady', 'watch', 'strained', 'over_the_line')),
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  earned_minor INTEGER,
  target_minor INTEGER,
  currency TEXT NOT NULL,
  replaces BLOB REFERENCES review ON DELETE SET NULL,
  binned_at INTEGER
) STRICT;
CREATE INDEX review_client ON review (client);
CREATE INDEX review_engagement ON review (engagement);

CREATE TABLE engagement_price (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  engagement BLOB NOT NULL REFERENCES engagement ON DELETE CASCADE,
  from_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  per_count INTEGER NOT NULL,
  per_unit TEXT NOT NULL
) STRICT;
CREATE INDEX engagement_price_engagement ON engagement_price (engagement, from_on);
