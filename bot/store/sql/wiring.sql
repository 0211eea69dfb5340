-- name: set_wiring!
INSERT INTO wiring (provider, platform, kind, item, value, member, case_id, at)
VALUES (:provider, :platform, :kind, :item, :value, :member, :case_id, :at)
ON CONFLICT (provider, platform, kind, item) DO UPDATE SET
    value = excluded.value, member = excluded.member, case_id = excluded.case_id, at = excluded.at;

-- name: get_wiring^
SELECT * FROM wiring
WHERE provider = :provider AND platform = :platform AND kind = :kind AND item = :item;

-- name: list_wiring
SELECT * FROM wiring
WHERE provider = :provider AND platform = :platform AND kind = :kind ORDER BY item;

-- name: list_wiring_of_member
SELECT * FROM wiring
WHERE provider = :provider AND platform = :platform AND kind = :kind AND member = :member
ORDER BY item;

-- name: list_wiring_of_case
SELECT * FROM wiring
WHERE provider = :provider AND platform = :platform AND kind = :kind AND case_id = :case_id
ORDER BY item;

-- name: unset_wiring!
DELETE FROM wiring
WHERE provider = :provider AND platform = :platform AND kind = :kind AND item = :item;

-- name: forget_wiring_of_member!
DELETE FROM wiring WHERE provider = :provider AND member = :member;

-- name: forget_wiring_of_case!
DELETE FROM wiring WHERE provider = :provider AND case_id = :case_id;

-- name: prune_wiring!
DELETE FROM wiring WHERE platform = :platform AND kind = :kind AND at < :before;

-- name: list_running_requests_on
SELECT id FROM cases
WHERE provider = :provider AND platform = :platform AND standing IN ('stands', 'edited')
    AND (request IN ('asked', 'reminded', 'refused') OR review IN ('open', 'claimed', 'appealed'))
    AND erased_at IS NULL
ORDER BY opened_at DESC LIMIT :limit;
