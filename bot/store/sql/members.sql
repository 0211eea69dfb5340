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

-- name: absorb_cases!
UPDATE cases SET
    author = CASE WHEN author = :old THEN :new ELSE author END,
    subject = CASE WHEN subject = :old THEN :new ELSE subject END,
    target = CASE WHEN target = :old THEN :new ELSE target END,
    claimed_by = CASE WHEN claimed_by = :old THEN :new ELSE claimed_by END,
    decided_by = CASE WHEN decided_by = :old THEN :new ELSE decided_by END,
    acknowledged_by = CASE WHEN acknowledged_by = :old THEN :new ELSE acknowledged_by END
WHERE provider = :provider AND :old IN (
    author, subject, COALESCE(target, ''), COALESCE(claimed_by, ''), COALESCE(decided_by, ''),
    COALESCE(acknowledged_by, '')
);

-- name: absorb_events!
UPDATE events SET actor = :new WHERE provider = :provider AND actor = :old;

-- name: absorb_reports!
-- Where both reported the same case the report of the member who stays is enough.
UPDATE reports SET reporter = :new
WHERE provider = :provider AND reporter = :old AND NOT EXISTS (
    SELECT 1 FROM reports AS other
    WHERE other.provider = reports.provider AND other.case_id = reports.case_id
    AND other.reporter = :new
);

-- name: absorb_appeals!
UPDATE appeals SET
    member = CASE WHEN member = :old THEN :new ELSE member END,
    decided_by = CASE WHEN decided_by = :old THEN :new ELSE decided_by END
WHERE provider = :provider AND (member = :old OR decided_by = :old);

-- name: absorb_limits!
UPDATE limits SET member = :new WHERE provider = :provider AND member = :old;

-- name: absorb_exclusions!
UPDATE exclusions SET member = :new WHERE provider = :provider AND member = :old;

-- name: absorb_outbox!
UPDATE outbox SET recipient = :recipient_new
WHERE provider = :provider AND recipient = :recipient_old;
