-- What stands in the order of time has a key of seconds instead of milliseconds, so that the search
-- index, which has these keys as row numbers, is a third smaller (src/sort_key.rs says how a key is
-- made). Keys of one second, and those that it has no place for, keep their order.
--
-- The history holds rows as they were, with keys of the old form: what was done before this step can
-- not be undone any more.
UPDATE operation SET is_final = 1;

-- The index is gathered anew, because it stands for something else now, and has its triggers back
-- after the last step.
DROP VIEW IF EXISTS search_source;
CREATE VIEW search_source (sort_key, body, scope) AS SELECT 0, '', '' WHERE FALSE;
DROP TRIGGER IF EXISTS check_in_found_update;
DROP TRIGGER IF EXISTS entry_found_update;
DROP TRIGGER IF EXISTS client_found_update;
DROP TRIGGER IF EXISTS boundary_found_update;
DROP TRIGGER IF EXISTS telling_found_update;
DROP TRIGGER IF EXISTS term_found_update;
DROP TRIGGER IF EXISTS promise_found_update;
DROP TRIGGER IF EXISTS complaint_found_update;
DROP TRIGGER IF EXISTS letter_found_update;
DROP TRIGGER IF EXISTS contact_found_update;
DROP TRIGGER IF EXISTS incident_found_update;
DROP TRIGGER IF EXISTS attachment_found_update;
DROP TRIGGER IF EXISTS review_found_update;
DROP TRIGGER IF EXISTS obligation_found_update;
DROP TRIGGER IF EXISTS colleague_found_update;
DROP TRIGGER IF EXISTS hard_time_found_update;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM check_in),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE check_in SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = check_in.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM entry),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE entry SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = entry.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM client),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE client SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = client.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM boundary),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE boundary SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = boundary.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM telling),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE telling SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = telling.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM term),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE term SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = term.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM promise),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE promise SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = promise.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM complaint),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE complaint SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = complaint.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM letter),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE letter SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = letter.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM contact),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE contact SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = contact.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM incident),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE incident SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = incident.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM attachment),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE attachment SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = attachment.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM review),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE review SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = review.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM obligation),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE obligation SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = obligation.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM colleague),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE colleague SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = colleague.id;

WITH
  numbered AS (SELECT id, sort_key, row_number() OVER (ORDER BY sort_key) AS number FROM hard_time),
  placed AS (
    SELECT id, sort_key & 15 AS kind, number + max(
      ((sort_key >> 20) - iif(sort_key < 0, 999, 0)) / 1000 * 64 - number
    ) OVER (ORDER BY sort_key) AS place
    FROM numbered
  )
UPDATE hard_time SET sort_key = placed.place * 16 + placed.kind FROM placed WHERE placed.id = hard_time.id;
