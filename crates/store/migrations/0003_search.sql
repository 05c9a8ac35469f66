-- Search over everything that has words. Which columns those are, and the triggers that keep the
-- index, are put into a journal after the last step: see src/searched.rs. When fold() or scope()
-- change, a later step has to rebuild the index.

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
