-- name: set_timer!
INSERT INTO timers (provider, id, case_id, kind, due_at, ref)
VALUES (:provider, :id, :case_id, :kind, :due_at, :ref)
ON CONFLICT (provider, case_id, kind, ref) DO UPDATE SET
    id = excluded.id, due_at = excluded.due_at;

-- name: cancel_timer!
DELETE FROM timers WHERE provider = :provider AND case_id = :case_id AND kind = :kind;

-- name: cancel_timer_of_ref!
DELETE FROM timers
WHERE provider = :provider AND case_id = :case_id AND kind = :kind AND ref = :ref;

-- name: cancel_timers_of_case!
DELETE FROM timers WHERE provider = :provider AND case_id = :case_id;

-- name: list_due_timers
-- ``behind``: platforms whose cases wait, as in '|discord|'.
SELECT * FROM timers
WHERE due_at <= :now
    AND NOT EXISTS (
        SELECT 1 FROM cases
        WHERE cases.provider = timers.provider AND cases.id = timers.case_id
            AND :behind LIKE '%|' || cases.platform || '|%'
    )
ORDER BY due_at, id LIMIT :limit;

-- name: list_timers_of_case
SELECT * FROM timers WHERE provider = :provider AND case_id = :case_id ORDER BY due_at, id;

-- name: fire_timer!
DELETE FROM timers WHERE id = :id;

-- name: get_next_due_timer$
SELECT MIN(due_at) FROM timers
WHERE NOT EXISTS (
    SELECT 1 FROM cases
    WHERE cases.provider = timers.provider AND cases.id = timers.case_id
        AND :behind LIKE '%|' || cases.platform || '|%'
);
