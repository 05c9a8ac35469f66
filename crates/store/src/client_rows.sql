-- Every client with its stage, its newest contact and its open promises.
--
-- The stage and the newest contact are each one step into an index; the promises are one pass over
-- a small index, made once for all clients.
WITH
  owed AS MATERIALIZED (
    SELECT client, count(*) AS open_promises, min(due_at) AS next_promise_due
    FROM promise WHERE settlement IS NULL AND binned_at IS NULL GROUP BY client
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
  coalesce(owed.open_promises, 0) AS open_promises,
  owed.next_promise_due
FROM client
LEFT JOIN entry AS last ON last.sort_key = (
  SELECT sort_key FROM entry
  WHERE entry.client = client.id AND entry.binned_at IS NULL AND entry.channel <> 'note'
  ORDER BY sort_key DESC LIMIT 1
)
LEFT JOIN owed ON owed.client = client.id
WHERE client.binned_at IS NULL
ORDER BY client.id
