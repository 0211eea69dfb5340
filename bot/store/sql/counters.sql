-- name: raise_counter!
INSERT INTO counters (provider, name, value) VALUES (:provider, :name, 1)
ON CONFLICT (provider, name) DO UPDATE SET value = counters.value + 1;

-- name: get_counter$
SELECT value FROM counters WHERE provider = :provider AND name = :name;

-- name: set_counter!
INSERT INTO counters (provider, name, value) VALUES (:provider, :name, :value)
ON CONFLICT (provider, name) DO UPDATE SET value = excluded.value;
