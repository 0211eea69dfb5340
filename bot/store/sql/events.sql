-- name: add_event!
INSERT INTO events (provider, id, case_id, at, kind, actor, role, detail)
VALUES (:provider, :id, :case_id, :at, :kind, :actor, :role, :detail);

-- name: list_events_of_case
SELECT * FROM events WHERE provider = :provider AND case_id = :case_id ORDER BY id;

-- name: forget_events_of_case!
DELETE FROM events WHERE provider = :provider AND case_id = :case_id;

-- name: count_events_by$
SELECT COUNT(*) FROM events WHERE provider = :provider AND actor = :actor AND role IS NOT NULL;

-- name: set_event_detail!
UPDATE events SET detail = :detail WHERE provider = :provider AND id = :id;
