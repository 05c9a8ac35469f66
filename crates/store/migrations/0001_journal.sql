-- The first schema of a journal.
--
-- Ids are UUIDv7 in 16 bytes. Days are ISO 8601 text in columns ending _on. Instants are
-- milliseconds since 1970 in UTC, in columns ending _at, with the zone they were made in beside
-- them where a person saw a clock. Money is whole minor units in _minor beside a currency.
-- binned_at is set while a record lies in the bin.
--
-- sort_key orders what can be found by search, newest last: milliseconds << 20 | place << 4 | kind.
-- It is the row number in the search index, so that the newest hits come first without sorting.
-- Kinds: 1 entry, 2 client, 3 boundary, 4 telling, 5 term, 6 promise, 7 complaint, 8 letter,
-- 9 contact, 10 incident, 11 attachment.

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

-- The dated life of a client.
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

-- The terms of notice, one row for the beginning and one for each amendment.
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

-- Clauses in their own words.
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
) STRICT;
CREATE INDEX term_engagement ON term (engagement);
CREATE INDEX term_client ON term (client);

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
-- The timeline of a client, newest first, and all that the standing needs of its contacts.
CREATE INDEX entry_client ON entry (client, sort_key, at, channel, outcome, minutes, toll, recovery_minutes, binned_at, id);
-- The few that lie in the bin, so that asking for them does not pass over the many that do not.
CREATE INDEX entry_binned ON entry (id) WHERE binned_at IS NOT NULL;

CREATE TABLE entry_person (
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  contact BLOB NOT NULL REFERENCES contact ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (entry, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_person_contact ON entry_person (contact);

-- What an entry said before it was changed.
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

-- "Told": a client was given a boundary, in these words.
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
CREATE INDEX telling_client ON telling (client);
CREATE INDEX telling_boundary ON telling (boundary);

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
CREATE INDEX promise_open ON promise (due_at) WHERE settlement IS NULL AND binned_at IS NULL;
CREATE INDEX promise_owed ON promise (client, due_at) WHERE settlement IS NULL AND binned_at IS NULL;

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
CREATE INDEX incident_entry ON incident (entry);
CREATE INDEX incident_client ON incident (client);

CREATE TABLE gesture (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  entry BLOB NOT NULL REFERENCES entry ON DELETE CASCADE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('apology', 'thanks', 'praise')),
  note TEXT,
  binned_at INTEGER
) STRICT;
CREATE INDEX gesture_entry ON gesture (entry);
CREATE INDEX gesture_client ON gesture (client);

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
) STRICT;
CREATE INDEX letter_client ON letter (client, written_at);

-- Raised once when a standing crosses the line, with what was decided.
CREATE TABLE prompt (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  crossed_on TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  score REAL NOT NULL,
  answer TEXT CHECK (answer IN ('talk', 'boundary_letter', 'make_it_right', 'reprice', 'plan_exit', 'not_now')),
  reason TEXT,
  until_on TEXT,
  answered_at INTEGER,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NOT 'not_now' OR (reason IS NOT NULL AND until_on IS NOT NULL))
) STRICT;
CREATE INDEX prompt_client ON prompt (client, raised_at);

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
) STRICT;
CREATE INDEX attachment_client ON attachment (client);
CREATE INDEX attachment_entry ON attachment (entry);

-- The bytes stand apart, so that listing files never reads them.
CREATE TABLE attachment_content (
  attachment BLOB PRIMARY KEY NOT NULL REFERENCES attachment ON DELETE CASCADE,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;

-- The person's own details and preferences, one row a value.
CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The policies that were used, each from an instant on: {"line_from": 60.0, …}
CREATE TABLE policy (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  since_at INTEGER NOT NULL UNIQUE,
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;
