-- The dates that stand in a file which was written for another calendar, so that the next file can
-- call off what is no longer due.
--
-- They are nobody's records: they are in no history and no interchange file, and go with their
-- client. Only what still lies ahead is kept.
CREATE TABLE saved_date (
  -- What the other calendar knows it by: a kind and an id, nobody's words.
  uid TEXT PRIMARY KEY NOT NULL,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  due_on TEXT,
  due_at INTEGER,
  due_zone TEXT,
  CHECK ((due_on IS NULL) <> (due_at IS NULL)),
  CHECK ((due_at IS NULL) = (due_zone IS NULL))
) STRICT;
CREATE INDEX saved_date_client ON saved_date (client);
