-- What an operation has done to records: 0 where it only added some, 1 where it changed or removed
-- some, 2 where one of those belongs to no client and may concern all.
-- A stage of a complaint changes what is known of the complaint.
SELECT coalesce(max(
  CASE
    WHEN before IS NOT NULL AND client IS NULL THEN 2
    WHEN before IS NOT NULL OR in_table = 'complaint_step' THEN 1
    ELSE 0
  END), 0)
FROM history WHERE operation = ?1
