-- What was said of something that is due, and what the person wanted then: so that each reminder is
-- given once, on whatever machine the journal is opened.
--
-- kind has no CHECK, because a later release may know more kinds. What is due is known by its kind,
-- its record and when it is due; a date that moves is another one.

CREATE TABLE reminder (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  due_on TEXT,
  due_at INTEGER,
  due_zone TEXT,
  -- The closest lead that was said, in minutes before it is due.
  said_lead INTEGER CHECK (said_lead >= 0),
  said_at INTEGER,
  is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
  snoozed_until INTEGER,
  done_at INTEGER,
  CHECK ((due_on IS NULL) <> (due_at IS NULL)),
  CHECK ((due_at IS NULL) = (due_zone IS NULL))
) STRICT;
CREATE UNIQUE INDEX reminder_of ON reminder (kind, record, ifnull(due_on, due_at));
CREATE INDEX reminder_client ON reminder (client);

-- When the clock was last looked at for reminders, and where: one row. It is nobody's record and is
-- not kept in the history, because undoing it would give reminders twice.
CREATE TABLE last_look (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  at INTEGER NOT NULL,
  zone TEXT NOT NULL
) STRICT;
