-- name: add_order!
INSERT INTO orders (provider, id, place, actor, at, until, reason)
VALUES (:provider, :id, :place, :actor, :at, :until, :reason);

-- name: get_active_order^
SELECT * FROM orders
WHERE provider = :provider AND place = :place AND at <= :now AND until > :now
ORDER BY until DESC, id DESC LIMIT 1;

-- name: list_orders
SELECT * FROM orders WHERE provider = :provider ORDER BY at, id;

-- name: end_orders!
UPDATE orders SET until = :now
WHERE provider = :provider AND place = :place AND at <= :now AND until > :now;
