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
