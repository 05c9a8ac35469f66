-- What hangs on an entry is found from the entry. Without these, every page of a timeline and every
-- save went through all promises, complaints and tellings of the journal.
CREATE INDEX promise_entry ON promise (entry) WHERE entry IS NOT NULL;
CREATE INDEX complaint_entry ON complaint (entry) WHERE entry IS NOT NULL;
CREATE INDEX telling_entry ON telling (entry) WHERE entry IS NOT NULL;
