-- name: list_verdicts
-- What people decided on flags. A tombstone counts: it names nobody. No other lane than review.
SELECT id, category, also, detectors, confidence, place, place_name, opened_at, review,
    erased_at IS NOT NULL AS erased
FROM cases
WHERE provider = :provider AND lane = 'review'
    AND review IN ('upheld', 'stands', 'dismissed', 'overturned')
ORDER BY number;

-- name: list_dismissals
-- Why cases that are still dismissed were: the latest reason of each comes last.
SELECT events.id, events.case_id, events.detail
FROM events INNER JOIN cases ON cases.provider = events.provider AND cases.id = events.case_id
WHERE events.provider = :provider AND events.kind = 'dismiss'
    AND cases.lane = 'review' AND cases.review = 'dismissed'
ORDER BY events.id;

-- name: count_undecided$
SELECT COUNT(*) FROM cases
WHERE provider = :provider AND lane = 'review' AND erased_at IS NULL
    AND review IN ('open', 'claimed', 'appealed');
