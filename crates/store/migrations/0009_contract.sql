-- The text of a file, so that a contract can be searched and read beside its clauses, and where in
-- it a clause stands.
--
-- The text was taken out of the file's bytes and can be taken out again, so it is in no interchange
-- file. Pages are divided by form feeds. A file that was never looked at has no reading.
ALTER TABLE attachment ADD COLUMN reading TEXT
  CHECK (reading IN ('read', 'no_text', 'encrypted', 'broken', 'too_much'));
ALTER TABLE attachment ADD COLUMN text TEXT;

-- Files come after clauses when a journal is taken in.
ALTER TABLE term ADD COLUMN contract BLOB REFERENCES attachment ON DELETE SET NULL
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE term ADD COLUMN page INTEGER CHECK (page > 0);

DROP TRIGGER attachment_found_insert;
DROP TRIGGER attachment_found_update;
DROP TRIGGER attachment_found_delete;
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
SELECT sort_key, fold(name, text), scope('attachment', client)
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

CREATE TRIGGER attachment_found_insert AFTER INSERT ON attachment BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.text), scope('attachment', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER attachment_found_update AFTER UPDATE OF sort_key, client, name, text, binned_at ON attachment
WHEN (OLD.sort_key, OLD.client, OLD.name, OLD.text, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.name, NEW.text, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.text), scope('attachment', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.text), scope('attachment', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER attachment_found_delete AFTER DELETE ON attachment BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.text), scope('attachment', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;
