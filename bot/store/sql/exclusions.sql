-- name: add_exclusion!
INSERT INTO exclusions (
    provider, id, member, case_id, decided_by, at, until, reason, ended_at, ended_by
) VALUES (
    :provider, :id, :member, :case_id, :decided_by, :at, :until, :reason, NULL, NULL
);

-- name: list_active_exclusions
SELECT * FROM exclusions
WHERE provider = :provider AND member = :member AND ended_at IS NULL
    AND at <= :now AND (until IS NULL OR until > :now)
ORDER BY at, id;

-- name: list_exclusions_of_member
SELECT * FROM exclusions WHERE provider = :provider AND member = :member ORDER BY at, id;

-- name: list_exclusions_of_case
SELECT * FROM exclusions WHERE provider = :provider AND case_id = :case_id ORDER BY at, id;

-- name: end_exclusion!
UPDATE exclusions SET ended_at = :at, ended_by = :actor
WHERE provider = :provider AND id = :id AND ended_at IS NULL;

-- name: forget_exclusions_of_case!
DELETE FROM exclusions WHERE provider = :provider AND case_id = :case_id;
