-- name: pin_pack!
INSERT INTO packs (provider, digest, pack_id, version, text, at)
VALUES (:provider, :digest, :pack_id, :version, :text, :at)
ON CONFLICT (provider, digest) DO NOTHING;

-- name: get_pack^
SELECT * FROM packs WHERE provider = :provider AND digest = :digest;

-- name: list_packs
SELECT * FROM packs WHERE provider = :provider ORDER BY at, digest;
