-- name: upsert_member!
INSERT INTO members (
    provider, id, audience, age_band, learning_support, cohort, name, unreachable_since
) VALUES (
    :provider, :id, :audience, :age_band, :learning_support, :cohort, :name, :unreachable_since
)
ON CONFLICT (provider, id) DO UPDATE SET
    audience = excluded.audience, age_band = excluded.age_band,
    learning_support = excluded.learning_support, cohort = excluded.cohort, name = excluded.name,
    unreachable_since = excluded.unreachable_since;

-- name: get_member^
SELECT * FROM members WHERE provider = :provider AND id = :id;

-- name: resolve_member$
SELECT member FROM member_links
WHERE provider = :provider AND platform = :platform AND user_id = :user_id;

-- name: link_member!
INSERT INTO member_links (provider, platform, user_id, member)
VALUES (:provider, :platform, :user_id, :member)
ON CONFLICT (provider, platform, user_id) DO UPDATE SET member = excluded.member;

-- name: list_member_links
SELECT platform, user_id FROM member_links
WHERE provider = :provider AND member = :member ORDER BY platform, user_id;

-- name: set_unreachable!
UPDATE members SET unreachable_since = :since
WHERE provider = :provider AND id = :id AND (:since IS NULL OR unreachable_since IS NULL);

-- name: forget_member!
DELETE FROM members WHERE provider = :provider AND id = :id;

-- name: forget_member_links!
DELETE FROM member_links WHERE provider = :provider AND member = :member;
