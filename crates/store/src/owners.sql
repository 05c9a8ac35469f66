-- The clients that now have what an operation has written.
WITH written AS MATERIALIZED (
  SELECT in_table, unhex(key ->> 0) AS id FROM history WHERE operation = ?1
)
SELECT client FROM entry WHERE id IN (SELECT id FROM written WHERE in_table = 'entry')
UNION
SELECT client FROM incident WHERE id IN (SELECT id FROM written WHERE in_table = 'incident')
UNION
SELECT client FROM gesture WHERE id IN (SELECT id FROM written WHERE in_table = 'gesture')
UNION
SELECT client FROM telling WHERE id IN (SELECT id FROM written WHERE in_table = 'telling')
UNION
SELECT client FROM promise WHERE id IN (SELECT id FROM written WHERE in_table = 'promise')
UNION
SELECT client FROM expectation WHERE id IN (SELECT id FROM written WHERE in_table = 'expectation')
UNION
SELECT client FROM complaint WHERE id IN (SELECT id FROM written WHERE in_table = 'complaint')
UNION
SELECT client FROM concession WHERE id IN (SELECT id FROM written WHERE in_table = 'concession')
UNION
SELECT client FROM recovery WHERE id IN (SELECT id FROM written WHERE in_table = 'recovery')
UNION
SELECT client FROM invoice WHERE id IN (SELECT id FROM written WHERE in_table = 'invoice')
UNION
SELECT client FROM payment WHERE id IN (SELECT id FROM written WHERE in_table = 'payment')
UNION
SELECT client FROM work WHERE id IN (SELECT id FROM written WHERE in_table = 'work')
UNION
SELECT client FROM cost WHERE id IN (SELECT id FROM written WHERE in_table = 'cost')
