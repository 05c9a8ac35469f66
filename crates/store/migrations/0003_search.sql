-- Search over everything that has words.
--
-- Two functions come with the program. fold(text, …) joins texts and folds them, so that case and
-- accents do not matter. scope(kind, client) makes the words that stand for the kind and the
-- client; they begin with a private character, so that nobody can type them. When either function
-- changes, a later step has to rebuild the index.
--
-- What lies in the bin is not in the index; an incident goes with its entry. What belongs to a
-- client in the bin stays in the index and is left out by the query, so that putting a client into
-- the bin and taking it out again does not rewrite thousands of rows.
--
-- The triggers ask search_text_docsize whether a row is in the index, because removing what is not
-- there would damage it.

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
FROM attachment WHERE binned_at IS NULL;

-- Beginnings of two letters have postings of their own, because gathering them from all words that
-- begin so takes fifty milliseconds in a large journal. Those of three letters would make the index
-- half as large again and its filling half as slow again, to save a few milliseconds.
CREATE VIRTUAL TABLE search_text USING fts5 (
  body,
  scope,
  content = 'search_source',
  content_rowid = 'sort_key',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2'
);
-- Removed words leave the file, together with PRAGMA secure_delete.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER entry_found_insert AFTER INSERT ON entry BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.facts, NEW.quotes, NEW.reading, NEW.feelings), scope('entry', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER entry_found_update AFTER UPDATE OF sort_key, client, facts, quotes, reading, feelings, binned_at ON entry
WHEN (OLD.sort_key, OLD.client, OLD.facts, OLD.quotes, OLD.reading, OLD.feelings, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.facts, NEW.quotes, NEW.reading, NEW.feelings, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.facts, OLD.quotes, OLD.reading, OLD.feelings), scope('entry', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.facts, NEW.quotes, NEW.reading, NEW.feelings), scope('entry', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER entry_found_delete AFTER DELETE ON entry BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.facts, OLD.quotes, OLD.reading, OLD.feelings), scope('entry', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER client_found_insert AFTER INSERT ON client BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.email, NEW.phone, NEW.postal, NEW.pinned), scope('client', NEW.id)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER client_found_update AFTER UPDATE OF sort_key, name, email, phone, postal, pinned, binned_at ON client
WHEN (OLD.sort_key, OLD.name, OLD.email, OLD.phone, OLD.postal, OLD.pinned, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.name, NEW.email, NEW.phone, NEW.postal, NEW.pinned, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.email, OLD.phone, OLD.postal, OLD.pinned), scope('client', OLD.id)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.email, NEW.phone, NEW.postal, NEW.pinned), scope('client', NEW.id)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER client_found_delete AFTER DELETE ON client BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.email, OLD.phone, OLD.postal, OLD.pinned), scope('client', OLD.id)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER boundary_found_insert AFTER INSERT ON boundary BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.rule, NEW.instead), scope('boundary', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER boundary_found_update AFTER UPDATE OF sort_key, client, rule, instead, binned_at ON boundary
WHEN (OLD.sort_key, OLD.client, OLD.rule, OLD.instead, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.rule, NEW.instead, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.rule, OLD.instead), scope('boundary', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.rule, NEW.instead), scope('boundary', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER boundary_found_delete AFTER DELETE ON boundary BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.rule, OLD.instead), scope('boundary', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER telling_found_insert AFTER INSERT ON telling BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording), scope('telling', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER telling_found_update AFTER UPDATE OF sort_key, client, wording, binned_at ON telling
WHEN (OLD.sort_key, OLD.client, OLD.wording, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.wording, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('telling', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording), scope('telling', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER telling_found_delete AFTER DELETE ON telling BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('telling', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER term_found_insert AFTER INSERT ON term BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording, NEW.place), scope('term', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER term_found_update AFTER UPDATE OF sort_key, client, wording, place, binned_at ON term
WHEN (OLD.sort_key, OLD.client, OLD.wording, OLD.place, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.wording, NEW.place, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.place), scope('term', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording, NEW.place), scope('term', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER term_found_delete AFTER DELETE ON term BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.place), scope('term', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER promise_found_insert AFTER INSERT ON promise BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording), scope('promise', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER promise_found_update AFTER UPDATE OF sort_key, client, wording, binned_at ON promise
WHEN (OLD.sort_key, OLD.client, OLD.wording, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.wording, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('promise', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.wording), scope('promise', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER promise_found_delete AFTER DELETE ON promise BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('promise', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER complaint_found_insert AFTER INSERT ON complaint BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.theme, NEW.summary), scope('complaint', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER complaint_found_update AFTER UPDATE OF sort_key, client, theme, summary, binned_at ON complaint
WHEN (OLD.sort_key, OLD.client, OLD.theme, OLD.summary, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.theme, NEW.summary, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.theme, OLD.summary), scope('complaint', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.theme, NEW.summary), scope('complaint', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER complaint_found_delete AFTER DELETE ON complaint BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.theme, OLD.summary), scope('complaint', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER letter_found_insert AFTER INSERT ON letter BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.subject, NEW.body), scope('letter', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER letter_found_update AFTER UPDATE OF sort_key, client, subject, body, binned_at ON letter
WHEN (OLD.sort_key, OLD.client, OLD.subject, OLD.body, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.subject, NEW.body, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.subject, OLD.body), scope('letter', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.subject, NEW.body), scope('letter', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER letter_found_delete AFTER DELETE ON letter BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.subject, OLD.body), scope('letter', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER contact_found_insert AFTER INSERT ON contact BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.role, NEW.email, NEW.phone), scope('contact', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER contact_found_update AFTER UPDATE OF sort_key, client, name, role, email, phone, binned_at ON contact
WHEN (OLD.sort_key, OLD.client, OLD.name, OLD.role, OLD.email, OLD.phone, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.name, NEW.role, NEW.email, NEW.phone, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.role, OLD.email, OLD.phone), scope('contact', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name, NEW.role, NEW.email, NEW.phone), scope('contact', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER contact_found_delete AFTER DELETE ON contact BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.role, OLD.email, OLD.phone), scope('contact', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER incident_found_insert AFTER INSERT ON incident BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.note), scope('incident', NEW.client)
  WHERE NEW.binned_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry AND binned_at IS NOT NULL);
END;
CREATE TRIGGER incident_found_update AFTER UPDATE OF sort_key, client, entry, note, binned_at ON incident
WHEN (OLD.sort_key, OLD.client, OLD.entry, OLD.note, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.entry, NEW.note, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.note), scope('incident', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.note), scope('incident', NEW.client)
  WHERE NEW.binned_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry AND binned_at IS NOT NULL);
END;
CREATE TRIGGER incident_found_delete AFTER DELETE ON incident BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.note), scope('incident', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER attachment_found_insert AFTER INSERT ON attachment BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name), scope('attachment', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER attachment_found_update AFTER UPDATE OF sort_key, client, name, binned_at ON attachment
WHEN (OLD.sort_key, OLD.client, OLD.name, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.name, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name), scope('attachment', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.name), scope('attachment', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER attachment_found_delete AFTER DELETE ON attachment BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name), scope('attachment', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER entry_found_bin AFTER UPDATE OF binned_at ON entry
WHEN (OLD.binned_at IS NULL) <> (NEW.binned_at IS NULL) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', sort_key, fold(note), scope('incident', client) FROM incident
  WHERE entry = NEW.id AND sort_key IN (SELECT id FROM search_text_docsize);
  INSERT INTO search_text (rowid, body, scope)
  SELECT sort_key, fold(note), scope('incident', client) FROM incident
  WHERE entry = NEW.id AND binned_at IS NULL AND NEW.binned_at IS NULL;
END;
