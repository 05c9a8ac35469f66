-- The text of a file, so that a contract can be searched and read beside its clauses, and where in
-- it a clause stands.
--
-- Pages are divided by form feeds. A file that was never looked at has no reading.
ALTER TABLE attachment ADD COLUMN reading TEXT
  CHECK (reading IN ('read', 'no_text', 'encrypted', 'broken', 'too_much'));
ALTER TABLE attachment ADD COLUMN text TEXT;

-- Files come after clauses when a journal is taken in.
ALTER TABLE term ADD COLUMN contract BLOB REFERENCES attachment ON DELETE SET NULL
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE term ADD COLUMN page INTEGER CHECK (page > 0);
