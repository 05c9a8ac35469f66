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

-- The reasons can be found.
DROP VIEW search_source;
CREATE VIEW search_source (sort_key, body, scope) AS
SELECT sort_key, fold(facts, quotes, reading, feelings), scope('entry', client)
FROM entry WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, email, phone, postal, pinned), scope('client', id)
FROM client WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(rule, instead), scope('boundary', client)
FROM boundary WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording), scope('telling', client)
FROM telling WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording, place), scope('term', client)
FROM term WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording), scope('promise', client)
FROM promise WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(theme, summary), scope('complaint', client)
FROM complaint WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(subject, body), scope('letter', client)
FROM letter WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, role, email, phone), scope('contact', client)
FROM contact WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(note), scope('incident', client)
FROM incident WHERE binned_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = incident.entry AND entry.binned_at IS NOT NULL)
UNION ALL
SELECT sort_key, fold(name), scope('attachment', client)
FROM attachment WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(reason), scope('review', client)
FROM review WHERE binned_at IS NULL;

CREATE TRIGGER review_found_insert AFTER INSERT ON review BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.reason), scope('review', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER review_found_update AFTER UPDATE OF sort_key, client, reason, binned_at ON review
WHEN (OLD.sort_key, OLD.client, OLD.reason, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.reason, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.reason), scope('review', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.reason), scope('review', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER review_found_delete AFTER DELETE ON review BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.reason), scope('review', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;
