-- name: list_known_ids
-- Everybody in the record, by id and by account.
SELECT id AS word FROM members WHERE provider = :provider
UNION SELECT user_id AS word FROM member_links WHERE provider = :provider
UNION SELECT member AS word FROM member_links WHERE provider = :provider
UNION SELECT author AS word FROM cases WHERE provider = :provider
UNION SELECT subject AS word FROM cases WHERE provider = :provider
UNION SELECT target AS word FROM cases WHERE provider = :provider AND target IS NOT NULL
UNION SELECT actor AS word FROM events WHERE provider = :provider AND actor IS NOT NULL
UNION SELECT reporter AS word FROM reports WHERE provider = :provider;

-- name: list_sealed_names
SELECT id, name FROM members WHERE provider = :provider;
