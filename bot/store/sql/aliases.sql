-- name: add_alias!
INSERT INTO case_aliases (provider, platform, message, case_id)
VALUES (:provider, :platform, :message, :case_id)
ON CONFLICT DO NOTHING;

-- name: list_cases_by_alias
SELECT cases.* FROM cases
JOIN case_aliases
    ON case_aliases.provider = cases.provider AND case_aliases.case_id = cases.id
WHERE case_aliases.provider = :provider AND case_aliases.platform = :platform
    AND case_aliases.message = :message
ORDER BY cases.number;

-- name: list_aliases_of_case
SELECT platform, message FROM case_aliases
WHERE provider = :provider AND case_id = :case_id
ORDER BY message;

-- name: forget_aliases_of_case!
DELETE FROM case_aliases WHERE provider = :provider AND case_id = :case_id;
