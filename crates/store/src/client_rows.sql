-- Every client, or the one that is given, with its stage, its newest contact and its open promises.
--
-- The stage and the newest contact are each one step into an index; the promises are one pass over
-- a small index, made once for all clients.
WITH
  owed AS MATERIALIZED (
    SELECT client, count(*) AS open_promises
    FROM promise WHERE settlement IS NULL AND binned_at IS NULL AND (?1 IS NULL OR client = ?1)
    GROUP BY client
  )
SELECT
  client.*,
  (
    SELECT stage FROM move
    WHERE move.client = client.id AND move.binned_at IS NULL
    ORDER BY moved_on DESC, id DESC LIMIT 1
  ) AS stage,
  last.at AS last_at,
  last.zone AS last_zone,
  coalesce(owed.open_promises, 0) AS open_promises
FROM client
LEFT JOIN entry AS last ON last.sort_key = (
  SELECT sort_key FROM entry
  WHERE entry.client = client.id AND entry.binned_at IS NULL AND entry.channel <> 'note'
  ORDER BY sort_key DESC LIMIT 1
)
LEFT JOIN owed ON owed.client = client.id
WHERE client.binned_at IS NULL AND (?1 IS NULL OR client.id = ?1)
ORDER BY client.id
