-- name: add_access!
INSERT INTO access_log (provider, id, at, actor, role, platform, message, case_id, purpose)
VALUES (:provider, :id, :at, :actor, :role, :platform, :message, :case_id, :purpose);

-- name: list_access_of_message
SELECT * FROM access_log
WHERE provider = :provider AND platform = :platform AND message = :message
ORDER BY at, id;

-- name: list_access
SELECT * FROM access_log
WHERE provider = :provider AND at >= :since
ORDER BY at, id;

-- name: count_access_before$
SELECT COUNT(*) FROM access_log WHERE provider = :provider AND at < :before;

-- name: forget_access_before!
DELETE FROM access_log WHERE provider = :provider AND at < :before;

-- name: detach_access_of_message!
-- Who read something and when stays; which message and case it was goes with the person.
UPDATE access_log SET platform = '', message = '', case_id = NULL, purpose = ''
WHERE provider = :provider AND platform = :platform AND message = :message;
