-- name: add_limit!
INSERT INTO limits (
    provider, id, case_id, member, kind, place, space, since, until,
    decided_by, lifted_at, lifted_by, lifted_why
) VALUES (
    :provider, :id, :case_id, :member, :kind, :place, :space, :since, :until,
    :decided_by, :lifted_at, :lifted_by, :lifted_why
);

-- name: lift_limit!
UPDATE limits SET lifted_at = :lifted_at, lifted_by = :lifted_by, lifted_why = :lifted_why
WHERE provider = :provider AND id = :id AND lifted_at IS NULL;

-- name: get_limit^
SELECT * FROM limits WHERE provider = :provider AND id = :id;

-- name: list_limits_of_case
SELECT * FROM limits WHERE provider = :provider AND case_id = :case_id ORDER BY since, id;

-- name: list_limits_of_member
SELECT * FROM limits WHERE provider = :provider AND member = :member ORDER BY since, id;

-- name: list_active_limits
SELECT * FROM limits
WHERE provider = :provider AND member = :member AND lifted_at IS NULL
    AND since <= :now AND (until IS NULL OR until > :now)
ORDER BY since, id;

-- name: list_all_active_limits
SELECT * FROM limits
WHERE provider = :provider AND lifted_at IS NULL
    AND since <= :now AND (until IS NULL OR until > :now)
ORDER BY since, id;

-- name: forget_limits_of_case!
DELETE FROM limits WHERE provider = :provider AND case_id = :case_id;
