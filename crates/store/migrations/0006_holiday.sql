-- Holidays that the person has added to those the program knows, or struck out of them. They are
-- kept apart from the table that comes with the program, so that a newer table does not lose them.
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
