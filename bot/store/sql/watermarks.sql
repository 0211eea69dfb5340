-- name: set_watermark!
INSERT INTO watermarks (provider, platform, place, mark, at)
VALUES (:provider, :platform, :place, :mark, :at)
ON CONFLICT (provider, platform, place) DO UPDATE SET mark = excluded.mark, at = excluded.at;

-- name: get_watermark^
SELECT * FROM watermarks
WHERE provider = :provider AND platform = :platform AND place = :place;

-- name: list_watermarks
SELECT * FROM watermarks WHERE provider = :provider AND platform = :platform ORDER BY place;
