-- The clients that now have the entries, hours and payments that an operation has written.
SELECT client FROM entry WHERE id IN (
  SELECT unhex(key ->> 0) FROM history WHERE operation = ?1 AND in_table = 'entry')
UNION
SELECT client FROM work WHERE id IN (
  SELECT unhex(key ->> 0) FROM history WHERE operation = ?1 AND in_table = 'work')
UNION
SELECT client FROM payment WHERE id IN (
  SELECT unhex(key ->> 0) FROM history WHERE operation = ?1 AND in_table = 'payment')
