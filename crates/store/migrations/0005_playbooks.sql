-- Playbooks that a person wrote, what became of following one, and what is being typed.

-- The text is kept as it was typed; it is read anew each time, so that a later release can say
-- better what is wrong with it.
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

-- What is being typed and is no record yet: the call under way, an entry that was not saved. It is
-- in no history, no search and no export, and goes with its client.
CREATE TABLE draft (
  slot TEXT PRIMARY KEY NOT NULL CHECK (trim(slot) <> ''),
  client BLOB REFERENCES client ON DELETE CASCADE,
  body TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_client ON draft (client) WHERE client IS NOT NULL;

-- Goodwill is shown with the entry in which it was given.
CREATE INDEX concession_entry ON concession (entry) WHERE entry IS NOT NULL;
