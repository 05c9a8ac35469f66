-- Everything that a letter needs from its draft to its proof, and the books it draws on.
--
-- choices holds what the person chose, as JSON of names, days, their own words and ids in
-- hexadecimal; handled holds what was decided about open records: [["promise", id, "dated", day],
-- ["invoice", id, "waived", reason], …]. Both are read with their letter and never searched.
-- sort_key has two more kinds: 13 obligation, 14 colleague.

ALTER TABLE letter ADD COLUMN choices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choices));
ALTER TABLE letter ADD COLUMN changed_at INTEGER;
ALTER TABLE letter ADD COLUMN handled TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(handled));
ALTER TABLE letter ADD COLUMN read_again_at INTEGER;
ALTER TABLE letter ADD COLUMN released_at INTEGER;
ALTER TABLE letter ADD COLUMN override_reason TEXT;
ALTER TABLE letter ADD COLUMN went_on TEXT;
ALTER TABLE letter ADD COLUMN proof TEXT;
ALTER TABLE letter ADD COLUMN proof_file BLOB REFERENCES attachment ON DELETE SET NULL;
UPDATE letter SET changed_at = written_at;

-- What a letter said before it was changed.
CREATE TABLE letter_version (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  letter BLOB NOT NULL REFERENCES letter ON DELETE CASCADE,
  position INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL,
  subject TEXT NOT NULL CHECK (trim(subject) <> ''),
  body TEXT NOT NULL CHECK (trim(body) <> '')
) STRICT;
CREATE INDEX letter_version_letter ON letter_version (letter, position);

-- What we still owe a client besides promises, and what has to be done at a parting.
CREATE TABLE obligation (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  letter BLOB REFERENCES letter ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('deliverable', 'deposit', 'access', 'property', 'handover', 'final_invoice', 'closing_statement')),
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),
  amount_minor INTEGER,
  currency TEXT,
  since_on TEXT NOT NULL,
  due_on TEXT,
  settled_on TEXT,
  note TEXT,
  binned_at INTEGER,
  CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT;
CREATE INDEX obligation_client ON obligation (client);
CREATE INDEX obligation_open ON obligation (due_on) WHERE settled_on IS NULL AND binned_at IS NULL;

-- The referral book. Nobody is named to a client without consent.
CREATE TABLE colleague (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  fits TEXT NOT NULL CHECK (trim(fits) <> ''),
  reach TEXT,
  room TEXT NOT NULL CHECK (room IN ('open', 'limited', 'full')),
  consent_on TEXT,
  note TEXT,
  binned_at INTEGER
) STRICT;

-- Letters of the person's own making.
CREATE TABLE template (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  language TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (trim(subject) <> ''),
  body TEXT NOT NULL CHECK (trim(body) <> ''),
  changed_at INTEGER NOT NULL,
  binned_at INTEGER
) STRICT;

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
FROM review WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording, note), scope('obligation', client)
FROM obligation WHERE binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, fits, reach, note), scope('colleague', NULL)
FROM colleague WHERE binned_at IS NULL;

CREATE TRIGGER obligation_found_insert AFTER INSERT ON obligation BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording, NEW.note), scope('obligation', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER obligation_found_update AFTER UPDATE OF sort_key, client, wording, note, binned_at ON obligation
WHEN (OLD.sort_key, OLD.client, OLD.wording, OLD.note, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.wording, NEW.note, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.note), scope('obligation', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording, NEW.note), scope('obligation', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER obligation_found_delete AFTER DELETE ON obligation BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.note), scope('obligation', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER colleague_found_insert AFTER INSERT ON colleague BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.fits, NEW.reach, NEW.note), scope('colleague', NULL)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER colleague_found_update AFTER UPDATE OF sort_key, name, fits, reach, note, binned_at ON colleague
WHEN (OLD.sort_key, OLD.name, OLD.fits, OLD.reach, OLD.note, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.name, NEW.fits, NEW.reach, NEW.note, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.fits, OLD.reach, OLD.note), scope('colleague', NULL)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.fits, NEW.reach, NEW.note), scope('colleague', NULL)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER colleague_found_delete AFTER DELETE ON colleague BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.fits, OLD.reach, OLD.note), scope('colleague', NULL)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;
