-- name: add_case!
INSERT INTO cases (
    provider, id, number, lane, pack_id, pack_version, pack_digest, platform, space, place,
    place_name, provider_run, message, author, author_is_member, audience, subject, target,
    category, also, clause, confidence, detectors, why, text_digest, strike_group, opened_at,
    shadow, by_report, strike, demanded, standing, request, asked_at, reached_at, deadline,
    refused_at, suspended_at, review, claimed_by, decided_by, escalated_at, acknowledged_by,
    acknowledged_at, closed_at, owed, spans
) VALUES (
    :provider, :id, :number, :lane, :pack_id, :pack_version, :pack_digest, :platform, :space,
    :place, :place_name, :provider_run, :message, :author, :author_is_member, :audience,
    :subject, :target, :category, :also, :clause, :confidence, :detectors, :why, :text_digest,
    :strike_group, :opened_at, :shadow, :by_report, :strike, :demanded, :standing, :request,
    :asked_at, :reached_at, :deadline, :refused_at, :suspended_at, :review, :claimed_by,
    :decided_by, :escalated_at, :acknowledged_by, :acknowledged_at, :closed_at, :owed, :spans
);

-- name: save_case!
-- Everything but the identity and the number.
UPDATE cases SET
    lane = :lane, pack_id = :pack_id, pack_version = :pack_version, pack_digest = :pack_digest,
    platform = :platform, space = :space, place = :place, place_name = :place_name, provider_run
    = :provider_run, message = :message, author = :author, author_is_member = :author_is_member,
    audience = :audience, subject = :subject, target = :target, category = :category, also =
    :also, clause = :clause, confidence = :confidence, detectors = :detectors, why = :why,
    text_digest = :text_digest, strike_group = :strike_group, opened_at = :opened_at, shadow =
    :shadow, by_report = :by_report, strike = :strike, demanded = :demanded, standing =
    :standing, request = :request, asked_at = :asked_at, reached_at = :reached_at, deadline =
    :deadline, refused_at = :refused_at, suspended_at = :suspended_at, review = :review,
    claimed_by = :claimed_by, decided_by = :decided_by, escalated_at = :escalated_at,
    acknowledged_by = :acknowledged_by, acknowledged_at = :acknowledged_at, closed_at =
    :closed_at, owed = :owed, spans = :spans
WHERE provider = :provider AND id = :id;

-- name: get_case^
SELECT * FROM cases WHERE provider = :provider AND id = :id;

-- name: get_case_by_number^
SELECT * FROM cases WHERE provider = :provider AND number = :number;

-- name: list_cases_of_message
SELECT * FROM cases
WHERE provider = :provider AND platform = :platform AND message = :message
ORDER BY number;

-- name: list_cases_with_text
SELECT * FROM cases
WHERE provider = :provider AND author = :author AND text_digest = :text_digest
    AND opened_at >= :since
ORDER BY opened_at DESC, number DESC;

-- name: count_strikes$
-- The copies of one text share a strike group and count once; what only a report found counts
-- from the moment a person stands behind it.
SELECT COUNT(DISTINCT strike_group) FROM cases
WHERE provider = :provider AND author = :author AND opened_at > :since
    AND strike = 1 AND shadow = 0 AND review NOT IN ('dismissed', 'overturned')
    AND (by_report = 0 OR review IN ('upheld', 'stands'));

-- name: count_complaints$
SELECT COUNT(DISTINCT strike_group) FROM cases
WHERE provider = :provider AND author = :author AND opened_at > :since
    AND category = 'public_complaint' AND shadow = 0
    AND review NOT IN ('dismissed', 'overturned');

-- name: list_cases_of_author
SELECT * FROM cases
WHERE provider = :provider AND author = :author
ORDER BY opened_at DESC, number DESC LIMIT :limit;

-- name: list_cases_about
SELECT * FROM cases
WHERE provider = :provider AND (author = :member OR subject = :member OR target = :member)
ORDER BY number;

-- name: search_cases
-- Lanes and states come as ',a,b,': a list that both engines can take.
SELECT * FROM cases
WHERE provider = :provider AND erased_at IS NULL
    AND :lanes LIKE '%,' || lane || ',%' AND :states LIKE '%,' || review || ',%'
ORDER BY opened_at DESC, number DESC LIMIT :limit OFFSET :offset;

-- name: count_asked_in_place$
-- What the machine sent of itself: requests, and signposts of cases opened since.
SELECT (
    SELECT COUNT(*) FROM cases
    WHERE provider = :provider AND place = :place AND asked_at >= :since AND asked_by_person = 0
) + (
    SELECT COUNT(*) FROM cases
    INNER JOIN events ON events.provider = cases.provider AND events.case_id = cases.id
    WHERE cases.provider = :provider AND cases.place = :place AND cases.opened_at >= :since
        AND cases.shadow = 0 AND events.kind = 'signpost'
);

-- name: set_asked_by_person!
UPDATE cases SET asked_by_person = 1 WHERE provider = :provider AND id = :id;

-- name: get_last_refusal$
SELECT MAX(refused_at) FROM cases
WHERE provider = :provider AND author = :author AND refused_at >= :since AND shadow = 0
    AND review NOT IN ('dismissed', 'overturned');

-- name: list_cases_opened_before
SELECT * FROM cases
WHERE provider = :provider AND erased_at IS NULL AND opened_at < :before
ORDER BY number;

-- name: is_case_erased$
SELECT erased_at IS NOT NULL FROM cases WHERE provider = :provider AND id = :id;

-- name: make_tombstone!
-- Number, category, detectors and dates stay; whom it was about, what was said, who decided go.
UPDATE cases SET
    platform = '', space = '', place = '', place_name = '', message = 'erased:' || id,
    author = '', subject = '', target = NULL, why = :why, text_digest = '',
    strike_group = 'erased:' || id, claimed_by = NULL, decided_by = NULL,
    acknowledged_by = NULL, owed = '[]', spans = '[]', erased_at = :at
WHERE provider = :provider AND id = :id;

-- name: forget_target!
UPDATE cases SET target = NULL WHERE provider = :provider AND id = :id;
