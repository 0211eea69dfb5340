-- name: open_appeal!
INSERT INTO appeals (
    provider, id, case_id, member, text, opened_at,
    decided_at, decided_by, decided_role, outcome, reason
) VALUES (
    :provider, :id, :case_id, :member, :text, :opened_at, NULL, NULL, NULL, NULL, :reason
)
ON CONFLICT (provider, case_id) WHERE decided_at IS NULL DO NOTHING;

-- name: decide_appeal!
UPDATE appeals SET
    decided_at = :decided_at, decided_by = :decided_by, decided_role = :decided_role,
    outcome = :outcome, reason = :reason
WHERE provider = :provider AND id = :id AND decided_at IS NULL;

-- name: list_appeals_of_case
SELECT * FROM appeals WHERE provider = :provider AND case_id = :case_id ORDER BY id;

-- name: list_open_appeals
SELECT * FROM appeals WHERE provider = :provider AND decided_at IS NULL ORDER BY opened_at, id;

-- name: list_appeals_by
SELECT * FROM appeals WHERE provider = :provider AND member = :member ORDER BY id;

-- name: forget_appeals_of_case!
DELETE FROM appeals WHERE provider = :provider AND case_id = :case_id;
