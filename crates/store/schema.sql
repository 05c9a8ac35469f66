-- Made from the migrations by `cargo xtask bindings`.

CREATE TABLE attachment (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  media TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  added_at INTEGER NOT NULL,
  binned_at INTEGER
, reading TEXT
  CHECK (reading IN ('read', 'no_text', 'encrypted', 'broken', 'too_much')), text TEXT) STRICT;

CREATE INDEX attachment_client ON attachment (client);

CREATE INDEX attachment_entry ON attachment (entry);

CREATE TRIGGER attachment_found_delete AFTER DELETE ON attachment BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.text), scope('attachment', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

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

CREATE TABLE attachment_content (
  attachment BLOB PRIMARY KEY NOT NULL REFERENCES attachment ON DELETE CASCADE,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE boundary (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB REFERENCES client ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (trim(rule) <> ''),
  instead TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'moderate', 'serious')),
  term BLOB REFERENCES term ON DELETE SET NULL,
  since_on TEXT NOT NULL,
  until_on TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX boundary_client ON boundary (client);

CREATE TRIGGER boundary_found_delete AFTER DELETE ON boundary BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.rule, OLD.instead), scope('boundary', OLD.client)
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

CREATE TABLE check_in (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  about TEXT NOT NULL CHECK (trim(about) <> ''),
  due_on TEXT NOT NULL,
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  done_on TEXT,
  note TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX check_in_client ON check_in (client);

CREATE INDEX check_in_open ON check_in (due_on) WHERE done_on IS NULL;

CREATE TRIGGER check_in_found_delete AFTER DELETE ON check_in BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.about, OLD.note), scope('check_in', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER check_in_found_insert AFTER INSERT ON check_in BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.about, NEW.note), scope('check_in', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER check_in_found_update AFTER UPDATE OF sort_key, client, about, note, binned_at ON check_in
WHEN (OLD.sort_key, OLD.client, OLD.about, OLD.note, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.about, NEW.note, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.about, OLD.note), scope('check_in', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.about, NEW.note), scope('check_in', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;

CREATE TABLE client (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
  language TEXT NOT NULL,
  address_form TEXT NOT NULL CHECK (address_form IN ('formal', 'familiar')),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  zone TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  postal TEXT,
  pinned TEXT,
  target_rate_minor INTEGER CHECK (target_rate_minor > 0),
  binned_at INTEGER
) STRICT;

CREATE TRIGGER client_found_delete AFTER DELETE ON client BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.email, OLD.phone, OLD.postal, OLD.pinned), scope('client', OLD.id)
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

CREATE TRIGGER colleague_found_delete AFTER DELETE ON colleague BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.fits, OLD.reach, OLD.note), scope('colleague', NULL)
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

CREATE TABLE complaint (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  theme TEXT NOT NULL CHECK (trim(theme) <> ''),
  summary TEXT,
  importance TEXT NOT NULL CHECK (importance IN ('low', 'medium', 'high')),
  cause TEXT NOT NULL CHECK (cause IN ('ours', 'misunderstanding', 'their_circumstances', 'their_conduct', 'not_ours_at_all')),
  promised INTEGER NOT NULL CHECK (promised IN (0, 1)),
  raised_on TEXT NOT NULL,
  binned_at INTEGER
) STRICT;

CREATE INDEX complaint_client ON complaint (client);

CREATE INDEX complaint_entry ON complaint (entry) WHERE entry IS NOT NULL;

CREATE TRIGGER complaint_found_delete AFTER DELETE ON complaint BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.theme, OLD.summary), scope('complaint', OLD.client)
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

CREATE TABLE complaint_step (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  complaint BLOB NOT NULL REFERENCES complaint ON DELETE CASCADE,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL,
  step_on TEXT NOT NULL,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  note TEXT
) STRICT;

CREATE INDEX complaint_step_complaint ON complaint_step (complaint, position);

CREATE TABLE concession (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'free_hours', 'discount', 'gift')),
  given_on TEXT NOT NULL,
  amount_minor INTEGER,
  currency TEXT,
  minutes INTEGER CHECK (minutes >= 0),
  reason TEXT,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  binned_at INTEGER,
  CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX concession_client ON concession (client);

CREATE INDEX concession_entry ON concession (entry) WHERE entry IS NOT NULL;

CREATE TABLE contact (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT,
  email TEXT,
  phone TEXT,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  binned_at INTEGER
) STRICT;

CREATE INDEX contact_client ON contact (client);

CREATE TRIGGER contact_found_delete AFTER DELETE ON contact BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.name, OLD.role, OLD.email, OLD.phone), scope('contact', OLD.client)
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

CREATE TABLE cost (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  spent_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  note TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX cost_client ON cost (client);

CREATE TABLE draft (
  slot TEXT PRIMARY KEY NOT NULL CHECK (trim(slot) <> ''),
  client BLOB REFERENCES client ON DELETE CASCADE,
  body TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_client ON draft (client) WHERE client IS NOT NULL;

CREATE TABLE engagement (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  starts_on TEXT NOT NULL,
  value_minor INTEGER,
  value_currency TEXT,
  value_per_count INTEGER,
  value_per_unit TEXT,
  country TEXT,
  review_days INTEGER NOT NULL CHECK (review_days >= 0),
  ends_on TEXT,
  notice_given_on TEXT,
  binned_at INTEGER,
  CHECK ((value_minor IS NULL) = (value_currency IS NULL)),
  CHECK ((value_minor IS NULL) = (value_per_unit IS NULL))
) STRICT;

CREATE INDEX engagement_client ON engagement (client);

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

CREATE TABLE entry (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'video_call', 'meeting', 'email', 'message', 'letter', 'voice_memo', 'note')),
  direction TEXT CHECK (direction IN ('incoming', 'outgoing')),
  outcome TEXT NOT NULL CHECK (outcome IN ('held', 'missed', 'called_off')),
  minutes INTEGER CHECK (minutes >= 0),
  toll INTEGER CHECK (toll BETWEEN -2 AND 2),
  recovery_minutes INTEGER CHECK (recovery_minutes >= 0),
  facts TEXT,
  quotes TEXT,
  reading TEXT,
  feelings TEXT,
  logged_at INTEGER NOT NULL,
  binned_at INTEGER
) STRICT;

CREATE INDEX entry_binned ON entry (id) WHERE binned_at IS NOT NULL;

CREATE INDEX entry_client ON entry (client, sort_key, at, channel, outcome, minutes, toll, recovery_minutes, binned_at, id);

CREATE TRIGGER entry_found_bin AFTER UPDATE OF binned_at ON entry
WHEN (OLD.binned_at IS NULL) <> (NEW.binned_at IS NULL) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', sort_key, fold(note), scope('incident', client) FROM incident
  WHERE entry = NEW.id AND sort_key IN (SELECT id FROM search_text_docsize);
  INSERT INTO search_text (rowid, body, scope)
  SELECT sort_key, fold(note), scope('incident', client) FROM incident
  WHERE entry = NEW.id AND binned_at IS NULL AND NEW.binned_at IS NULL;
END;

CREATE TRIGGER entry_found_delete AFTER DELETE ON entry BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.facts, OLD.quotes, OLD.reading, OLD.feelings), scope('entry', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

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

CREATE TABLE entry_person (
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  contact BLOB NOT NULL REFERENCES contact ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (entry, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_person_contact ON entry_person (contact);

CREATE TABLE entry_version (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  replaced_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  channel TEXT NOT NULL,
  minutes INTEGER,
  toll INTEGER,
  facts TEXT,
  quotes TEXT,
  reading TEXT,
  feelings TEXT
) STRICT;

CREATE INDEX entry_version_entry ON entry_version (entry, replaced_at);

CREATE TABLE expectation (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  item TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  wording TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX expectation_client ON expectation (client);

CREATE TABLE gesture (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('apology', 'thanks', 'praise')),
  note TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX gesture_client ON gesture (client);

CREATE INDEX gesture_entry ON gesture (entry);

CREATE TABLE hard_time (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  since_on TEXT NOT NULL,
  until_on TEXT,
  note TEXT,
  binned_at INTEGER,
  CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;

CREATE INDEX hard_time_client ON hard_time (client);

CREATE TRIGGER hard_time_found_delete AFTER DELETE ON hard_time BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.note), scope('hard_time', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER hard_time_found_insert AFTER INSERT ON hard_time BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.note), scope('hard_time', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER hard_time_found_update AFTER UPDATE OF sort_key, client, note, binned_at ON hard_time
WHEN (OLD.sort_key, OLD.client, OLD.note, OLD.binned_at)
  IS NOT (NEW.sort_key, NEW.client, NEW.note, NEW.binned_at) BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.note), scope('hard_time', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.note), scope('hard_time', NEW.client)
  WHERE NEW.binned_at IS NULL;
END;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE,
  in_table TEXT NOT NULL,
  -- The primary key as a JSON array, with bytes in hexadecimal.
  key TEXT NOT NULL,
  -- The client whose record it is; NULL for what belongs to none.
  client BLOB,
  -- The row as a JSON object; NULL where there was none.
  before TEXT
) STRICT;

CREATE INDEX history_client ON history (client) WHERE client IS NOT NULL;

CREATE INDEX history_key ON history (key, in_table);

CREATE INDEX history_operation ON history (operation);

CREATE TABLE holiday (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  country TEXT NOT NULL CHECK (length(country) = 2),
  region TEXT CHECK (trim(region) <> ''),
  falls_on TEXT NOT NULL,
  yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
  change TEXT NOT NULL CHECK (change IN ('added', 'struck_out')),
  name TEXT CHECK (trim(name) <> ''),
  noted_on TEXT NOT NULL,
  binned_at INTEGER
) STRICT;

CREATE TABLE incident (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('abuse', 'crossing', 'late_payment', 'unpaid_scope', 'broken_promise', 'complaint')),
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'moderate', 'serious')),
  cause TEXT NOT NULL CHECK (cause IN ('ours', 'misunderstanding', 'their_circumstances', 'their_conduct', 'not_ours_at_all')),
  manner TEXT,
  toward TEXT CHECK (toward IN ('us', 'our_people')),
  boundary BLOB REFERENCES boundary ON DELETE CASCADE,
  invoice BLOB REFERENCES invoice ON DELETE SET NULL,
  promise BLOB REFERENCES promise ON DELETE SET NULL,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  minutes INTEGER CHECK (minutes >= 0),
  note TEXT,
  binned_at INTEGER,
  CHECK ((kind = 'abuse') = (manner IS NOT NULL)),
  CHECK ((kind = 'abuse') = (toward IS NOT NULL)),
  CHECK ((kind = 'crossing') = (boundary IS NOT NULL))
) STRICT;

CREATE INDEX incident_client ON incident (client);

CREATE INDEX incident_entry ON incident (entry);

CREATE TRIGGER incident_found_delete AFTER DELETE ON incident BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.note), scope('incident', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

CREATE TRIGGER incident_found_insert AFTER INSERT ON incident BEGIN
  INSERT INTO search_text (rowid, body, scope)
  SELECT NEW.sort_key, fold(NEW.note), scope('incident', NEW.client)
  WHERE NEW.binned_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = NEW.entry AND entry.binned_at IS NOT NULL);
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
  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = NEW.entry AND entry.binned_at IS NOT NULL);
END;

CREATE TABLE invoice (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('work', 'deposit', 'late_fee')),
  number TEXT,
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  note TEXT,
  written_off_on TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX invoice_client ON invoice (client);

CREATE TABLE last_look (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  at INTEGER NOT NULL,
  zone TEXT NOT NULL
) STRICT;

CREATE TABLE letter (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  kind TEXT NOT NULL,
  tone TEXT NOT NULL CHECK (tone IN ('honest', 'discreet', 'no_reason')),
  language TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (trim(subject) <> ''),
  body TEXT NOT NULL CHECK (trim(body) <> ''),
  drafted TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'released')),
  written_at INTEGER NOT NULL,
  ends_on TEXT,
  form TEXT,
  sent_on TEXT,
  binned_at INTEGER
, choices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choices)), changed_at INTEGER, handled TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(handled)), read_again_at INTEGER, released_at INTEGER, override_reason TEXT, went_on TEXT, proof TEXT, proof_file BLOB REFERENCES attachment ON DELETE SET NULL, drafted_subject TEXT CHECK (trim(drafted_subject) <> '')) STRICT;

CREATE INDEX letter_client ON letter (client, written_at);

CREATE TRIGGER letter_found_delete AFTER DELETE ON letter BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.subject, OLD.body), scope('letter', OLD.client)
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

CREATE TABLE letter_version (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  letter BLOB NOT NULL REFERENCES letter ON DELETE CASCADE,
  position INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL,
  subject TEXT NOT NULL CHECK (trim(subject) <> ''),
  body TEXT NOT NULL CHECK (trim(body) <> '')
, sent_on TEXT) STRICT;

CREATE INDEX letter_version_letter ON letter_version (letter, position);

CREATE TABLE move (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('prospect', 'active', 'in_recovery', 'leaving', 'parted', 'archived')),
  moved_on TEXT NOT NULL,
  reason TEXT,
  comment TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX move_client ON move (client, moved_on);

CREATE TABLE notice_terms (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  engagement BLOB NOT NULL REFERENCES engagement ON DELETE CASCADE,
  effective_on TEXT NOT NULL,
  first_term_count INTEGER CHECK (first_term_count > 0),
  first_term_unit TEXT,
  following TEXT NOT NULL CHECK (following IN ('ends', 'renews', 'open_ended')),
  renews_count INTEGER CHECK (renews_count > 0),
  renews_unit TEXT,
  notice_count INTEGER NOT NULL CHECK (notice_count >= 0),
  notice_unit TEXT NOT NULL,
  end_on TEXT NOT NULL,
  counts_from TEXT NOT NULL CHECK (counts_from IN ('receipt', 'sending')),
  forms TEXT NOT NULL CHECK (json_valid(forms)), -- [["post", 3], …]
  confirmed TEXT NOT NULL CHECK (json_valid(confirmed)), -- ["end_on", …]
  note TEXT,
  CHECK ((following = 'renews') = (renews_unit IS NOT NULL)),
  CHECK ((first_term_count IS NULL) = (first_term_unit IS NULL))
) STRICT;

CREATE INDEX notice_terms_engagement ON notice_terms (engagement, effective_on);

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

CREATE TRIGGER obligation_found_delete AFTER DELETE ON obligation BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.note), scope('obligation', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

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

CREATE TABLE operation (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  op TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- The operation that this one undoes or redoes.
  undoes INTEGER,
  -- The undo that took this one back, while it holds.
  undone_by INTEGER,
  -- 1 where what was there before is not (or no longer) known in full.
  is_final INTEGER NOT NULL CHECK (is_final IN (0, 1))
) STRICT;

CREATE TABLE operation_client (
  operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE,
  client BLOB NOT NULL,
  PRIMARY KEY (operation, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_client_client ON operation_client (client);

CREATE TABLE payment (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  invoice BLOB REFERENCES invoice ON DELETE SET NULL,
  received_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  note TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX payment_client ON payment (client);

CREATE INDEX payment_invoice ON payment (invoice);

CREATE TABLE playbook (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  body TEXT NOT NULL CHECK (trim(body) <> ''),
  -- The word of the one it was copied from.
  copied_from TEXT,
  binned_at INTEGER
) STRICT;

CREATE TABLE playbook_run (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  -- Which it was: one that came with the product, or one's own; neither where that was removed.
  built_in TEXT,
  playbook BLOB REFERENCES playbook ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  started_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  ended_at INTEGER NOT NULL,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  prompt BLOB REFERENCES prompt ON DELETE SET NULL,
  result TEXT CHECK (result IN ('helped', 'partly', 'did_not_help', 'broken_off')),
  note TEXT,
  binned_at INTEGER,
  CHECK (built_in IS NULL OR playbook IS NULL),
  CHECK (ended_at >= started_at)
) STRICT;

CREATE INDEX playbook_run_client ON playbook_run (client, started_at);

CREATE INDEX playbook_run_entry ON playbook_run (entry) WHERE entry IS NOT NULL;

CREATE INDEX playbook_run_playbook ON playbook_run (playbook) WHERE playbook IS NOT NULL;

CREATE TABLE playbook_run_step (
  playbook_run BLOB NOT NULL REFERENCES playbook_run ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  done_at INTEGER NOT NULL,
  answer TEXT,
  PRIMARY KEY (playbook_run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  since_at INTEGER NOT NULL UNIQUE,
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

CREATE TABLE promise (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  party TEXT NOT NULL CHECK (party IN ('us', 'client')),
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),
  made_at INTEGER NOT NULL,
  made_zone TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  due_zone TEXT NOT NULL,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  settlement TEXT CHECK (settlement IN ('kept', 'broken', 'released')),
  settled_at INTEGER,
  binned_at INTEGER,
  CHECK (due_at >= made_at),
  CHECK ((settlement IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE INDEX promise_client ON promise (client);

CREATE INDEX promise_entry ON promise (entry) WHERE entry IS NOT NULL;

CREATE INDEX promise_open ON promise (due_at) WHERE settlement IS NULL AND binned_at IS NULL;

CREATE INDEX promise_owed ON promise (client, due_at) WHERE settlement IS NULL AND binned_at IS NULL;

CREATE TRIGGER promise_found_delete AFTER DELETE ON promise BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('promise', OLD.client)
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

CREATE TABLE prompt (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  crossed_on TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  score REAL NOT NULL,
  answer TEXT CHECK (answer IN ('talk', 'boundary_letter', 'make_it_right', 'reprice', 'plan_exit', 'not_now')),
  reason TEXT,
  until_on TEXT,
  answered_at INTEGER, in_heat INTEGER NOT NULL DEFAULT 0 CHECK (in_heat IN (0, 1)),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NOT 'not_now' OR (reason IS NOT NULL AND until_on IS NOT NULL))
) STRICT;

CREATE INDEX prompt_client ON prompt (client, raised_at);

CREATE TABLE recovery (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  criteria TEXT NOT NULL CHECK (trim(criteria) <> ''),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('worked', 'failed', 'stopped')),
  ended_on TEXT,
  note TEXT,
  binned_at INTEGER,
  CHECK (ends_on >= starts_on),
  CHECK ((outcome IS NULL) = (ended_on IS NULL))
) STRICT;

CREATE INDEX recovery_client ON recovery (client);

CREATE TABLE recovery_check (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  recovery BLOB NOT NULL REFERENCES recovery ON DELETE CASCADE,
  position INTEGER NOT NULL,
  checked_on TEXT NOT NULL,
  on_track INTEGER NOT NULL CHECK (on_track IN (0, 1)),
  note TEXT
) STRICT;

CREATE INDEX recovery_check_recovery ON recovery_check (recovery, position);

CREATE TABLE recovery_part (
  recovery BLOB NOT NULL REFERENCES recovery ON DELETE CASCADE,
  position INTEGER NOT NULL,
  promise BLOB REFERENCES promise ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  work BLOB REFERENCES work ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  cost BLOB REFERENCES cost ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  concession BLOB REFERENCES concession ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (recovery, position),
  CHECK ((promise IS NOT NULL) + (work IS NOT NULL) + (cost IS NOT NULL)
    + (concession IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX recovery_part_concession ON recovery_part (concession) WHERE concession IS NOT NULL;

CREATE INDEX recovery_part_cost ON recovery_part (cost) WHERE cost IS NOT NULL;

CREATE INDEX recovery_part_promise ON recovery_part (promise) WHERE promise IS NOT NULL;

CREATE INDEX recovery_part_work ON recovery_part (work) WHERE work IS NOT NULL;

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

CREATE INDEX reminder_client ON reminder (client);

CREATE UNIQUE INDEX reminder_of ON reminder (kind, record, ifnull(due_on, due_at));

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

CREATE TRIGGER review_found_delete AFTER DELETE ON review BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.reason), scope('review', OLD.client)
  WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);
END;

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

CREATE VIEW search_source (sort_key, body, scope) AS
SELECT sort_key, fold(facts, quotes, reading, feelings), scope('entry', client)
FROM entry WHERE entry.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, email, phone, postal, pinned), scope('client', id)
FROM client WHERE client.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(rule, instead), scope('boundary', client)
FROM boundary WHERE boundary.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording), scope('telling', client)
FROM telling WHERE telling.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording, place), scope('term', client)
FROM term WHERE term.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording), scope('promise', client)
FROM promise WHERE promise.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(theme, summary), scope('complaint', client)
FROM complaint WHERE complaint.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(subject, body), scope('letter', client)
FROM letter WHERE letter.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, role, email, phone), scope('contact', client)
FROM contact WHERE contact.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(note), scope('incident', client)
FROM incident WHERE incident.binned_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = incident.entry AND entry.binned_at IS NOT NULL)
UNION ALL
SELECT sort_key, fold(name, text), scope('attachment', client)
FROM attachment WHERE attachment.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(reason), scope('review', client)
FROM review WHERE review.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(wording, note), scope('obligation', client)
FROM obligation WHERE obligation.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(note), scope('hard_time', client)
FROM hard_time WHERE hard_time.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(about, note), scope('check_in', client)
FROM check_in WHERE check_in.binned_at IS NULL
UNION ALL
SELECT sort_key, fold(name, fits, reach, note), scope('colleague', NULL)
FROM colleague WHERE colleague.binned_at IS NULL;

CREATE VIRTUAL TABLE search_text USING fts5 (
  body,
  scope,
  content = 'search_source',
  content_rowid = 'sort_key',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2'
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE telling (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  boundary BLOB NOT NULL REFERENCES boundary ON DELETE CASCADE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  channel TEXT NOT NULL,
  entry BLOB REFERENCES entry ON DELETE SET NULL,
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),
  binned_at INTEGER
) STRICT;

CREATE INDEX telling_boundary ON telling (boundary);

CREATE INDEX telling_client ON telling (client);

CREATE INDEX telling_entry ON telling (entry) WHERE entry IS NOT NULL;

CREATE TRIGGER telling_found_delete AFTER DELETE ON telling BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording), scope('telling', OLD.client)
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

CREATE TABLE term (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  engagement BLOB NOT NULL REFERENCES engagement ON DELETE CASCADE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL,
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),
  place TEXT,
  number INTEGER,
  binned_at INTEGER
, contract BLOB REFERENCES attachment ON DELETE SET NULL
  DEFERRABLE INITIALLY DEFERRED, page INTEGER CHECK (page > 0)) STRICT;

CREATE INDEX term_client ON term (client);

CREATE INDEX term_engagement ON term (engagement);

CREATE TRIGGER term_found_delete AFTER DELETE ON term BEGIN
  INSERT INTO search_text (search_text, rowid, body, scope)
  SELECT 'delete', OLD.sort_key, fold(OLD.wording, OLD.place), scope('term', OLD.client)
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

CREATE TABLE work (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  engagement BLOB REFERENCES engagement ON DELETE SET NULL,
  worked_on TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('production', 'revision', 'chasing', 'admin')),
  note TEXT,
  binned_at INTEGER
) STRICT;

CREATE INDEX work_client ON work (client);
