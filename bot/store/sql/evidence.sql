-- name: put_evidence!
INSERT INTO evidence (provider, platform, message, digest, text, attachments, at)
VALUES (:provider, :platform, :message, :digest, :text, :attachments, :at)
ON CONFLICT (provider, platform, message, digest) DO NOTHING;

-- name: list_evidence
SELECT * FROM evidence
WHERE provider = :provider AND platform = :platform AND message = :message
ORDER BY at, digest;

-- name: forget_evidence!
DELETE FROM evidence
WHERE provider = :provider AND platform = :platform AND message = :message;

-- name: list_evidence_without_case
-- Kept although no case speaks of the message: nothing may.
SELECT DISTINCT platform, message FROM evidence
WHERE provider = :provider AND NOT EXISTS (
    SELECT 1 FROM cases WHERE cases.provider = evidence.provider
        AND cases.platform = evidence.platform AND cases.message = evidence.message
) AND NOT EXISTS (
    SELECT 1 FROM case_aliases AS earlier WHERE earlier.provider = evidence.provider
        AND earlier.platform = evidence.platform AND earlier.message = evidence.message
);
