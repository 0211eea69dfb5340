-- name: mark_seen!
INSERT INTO seen (provider, platform, event_key, at)
VALUES (:provider, :platform, :event_key, :at)
ON CONFLICT (provider, platform, event_key) DO NOTHING;

-- name: prune_seen!
DELETE FROM seen WHERE at < :before;
