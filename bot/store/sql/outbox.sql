-- name: add_outbox!
INSERT INTO outbox (
    provider, id, case_id, kind, recipient, platform, place, payload, dedupe, state, due_at,
    attempts, after_id, leased_by, leased_until, ref, why, created_at, settled_at
) VALUES (
    :provider, :id, :case_id, :kind, :recipient, :platform, :place, :payload, :dedupe, 'pending',
    :due_at, 0, :after_id, NULL, NULL, NULL, '', :created_at, NULL
)
ON CONFLICT (provider, dedupe) DO NOTHING;

-- name: list_outbox_to_lease
-- Due and free, or leased by somebody who let the lease run out; and only once the row that must
-- go first is settled (or was forgotten). ``down``: platforms that are not there, as in '|discord|'.
SELECT * FROM outbox
WHERE :down NOT LIKE '%|' || platform || '|%'
    AND ((state = 'pending' AND due_at <= :now) OR (state = 'leased' AND leased_until <= :now))
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS first
        WHERE first.id = outbox.after_id AND first.state IN ('pending', 'leased', 'held')
    )
ORDER BY due_at, id LIMIT :limit;

-- name: list_outbox_due
-- Like list_outbox_to_lease, for those that go side by side: no texts, what is no moderators' matter
-- first. A row that was tried and is to be tried again still goes before what its case has for the
-- same recipient after it. A card does not wait for that: it is drawn as the case stands.
WITH tried AS (
    SELECT provider, case_id, recipient, MIN(id) AS first_id FROM outbox
    WHERE state = 'pending' AND due_at > 0 AND attempts > 0  -- due_at: by the index of what waits
    GROUP BY provider, case_id, recipient
)
SELECT outbox.id, outbox.provider, outbox.case_id, outbox.kind, outbox.recipient,
    CASE WHEN cases.lane <> 'review' THEN 1 ELSE 0 END AS is_urgent
FROM outbox
LEFT JOIN cases ON cases.provider = outbox.provider AND cases.id = outbox.case_id
LEFT JOIN tried ON tried.provider = outbox.provider AND tried.case_id = outbox.case_id
    AND tried.recipient = outbox.recipient
WHERE :down NOT LIKE '%|' || outbox.platform || '|%'
    AND (
        (outbox.state = 'pending' AND outbox.due_at <= :now)
        OR (outbox.state = 'leased' AND outbox.leased_until <= :now)
    )
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS first
        WHERE first.id = outbox.after_id AND first.state IN ('pending', 'leased', 'held')
    )
    AND (outbox.kind = 'card' OR tried.first_id IS NULL OR tried.first_id >= outbox.id)
ORDER BY is_urgent DESC, outbox.due_at, outbox.id LIMIT :limit;

-- name: lease_outbox!
UPDATE outbox SET
    state = 'leased', leased_by = :worker, leased_until = :until, attempts = attempts + 1
WHERE id = :id;

-- name: settle_outbox!
UPDATE outbox SET
    state = :state, ref = COALESCE(:ref, ref), why = :why, settled_at = :now,
    leased_by = NULL, leased_until = NULL
WHERE id = :id AND state IN ('pending', 'leased');

-- name: drop_outbox_after!
-- What waited for something that did not happen would tell an untruth.
UPDATE outbox SET state = 'refused', why = :why, settled_at = :now
WHERE after_id = :id AND state = 'pending';

-- name: postpone_outbox!
UPDATE outbox SET
    state = 'pending', due_at = :due_at, why = :why, leased_by = NULL, leased_until = NULL
WHERE id = :id AND state = 'leased';

-- name: release_outbox_leases!
UPDATE outbox SET state = 'pending', leased_by = NULL, leased_until = NULL
WHERE state = 'leased';

-- name: hold_outbox!
UPDATE outbox SET state = 'held', leased_by = NULL, leased_until = NULL
WHERE state IN ('pending', 'leased') AND created_at <= :before;

-- name: release_outbox!
UPDATE outbox SET state = 'pending' WHERE id = :id AND state = 'held';

-- name: withdraw_outbox_of_case!
-- Nothing that has not gone out yet goes out.
DELETE FROM outbox
WHERE provider = :provider AND case_id = :case_id AND kind = :kind AND state = 'pending'
    AND recipient = :recipient;

-- name: get_outbox^
SELECT * FROM outbox WHERE id = :id;

-- name: get_outbox_by_dedupe^
SELECT * FROM outbox WHERE provider = :provider AND dedupe = :dedupe;

-- name: list_held_outbox
SELECT * FROM outbox WHERE state = 'held' ORDER BY created_at, id;

-- name: list_outbox_of_case
SELECT * FROM outbox WHERE provider = :provider AND case_id = :case_id ORDER BY id;

-- name: list_outbox_to
SELECT * FROM outbox WHERE provider = :provider AND recipient = :recipient ORDER BY id;

-- name: count_outbox_in_state$
SELECT COUNT(*) FROM outbox WHERE state = :state;

-- name: count_pending_outbox$
-- Two counts, so that each has its own partial index: settled rows pile up by the hundred thousand.
SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'pending')
    + (SELECT COUNT(*) FROM outbox WHERE state = 'leased');

-- name: get_next_due_outbox$
SELECT MIN(due) FROM (
    SELECT MIN(due_at) AS due FROM outbox
    WHERE state = 'pending' AND :down NOT LIKE '%|' || platform || '|%' AND NOT EXISTS (
        SELECT 1 FROM outbox AS first
        WHERE first.id = outbox.after_id AND first.state IN ('pending', 'leased', 'held')
    )
    UNION ALL
    SELECT MIN(leased_until) AS due FROM outbox
    WHERE state = 'leased' AND :down NOT LIKE '%|' || platform || '|%'
) AS waiting;

-- name: forget_outbox_of_case!
DELETE FROM outbox WHERE provider = :provider AND case_id = :case_id;

-- name: forget_outbox!
DELETE FROM outbox WHERE id = :id;

-- name: forget_outbox_without_case!
DELETE FROM outbox
WHERE provider = :provider AND case_id IS NULL AND settled_at IS NOT NULL
    AND settled_at < :before;

-- name: count_outbox_without_case$
SELECT COUNT(*) FROM outbox
WHERE provider = :provider AND case_id IS NULL AND settled_at IS NOT NULL
    AND settled_at < :before;
