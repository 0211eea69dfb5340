-- name: add_audit!
INSERT INTO audit (
    seq, provider, at, actor, actor_digest, what, subject, subject_digest, digest_of, mac
) VALUES (
    :seq, :provider, :at, :actor, :actor_digest, :what, :subject, :subject_digest, :digest_of, :mac
);

-- name: get_audit_head^
SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1;

-- name: list_audit
SELECT * FROM audit ORDER BY seq;

-- name: get_audit_row^
SELECT * FROM audit WHERE seq = :seq;

-- name: list_audit_naming
SELECT * FROM audit
WHERE provider = :provider AND (subject = :id OR actor = :id) ORDER BY seq;

-- name: list_audit_of_provider
SELECT * FROM audit WHERE provider = :provider ORDER BY seq DESC LIMIT :limit;

-- name: blank_audit_subject!
-- The chain runs over the digest, so it still verifies.
UPDATE audit SET subject = NULL
WHERE provider = :provider AND (subject_digest = :digest OR subject = :id) AND subject IS NOT NULL;

-- name: blank_audit_actor!
UPDATE audit SET actor = NULL
WHERE provider = :provider AND (actor_digest = :digest OR actor = :id) AND actor IS NOT NULL;
