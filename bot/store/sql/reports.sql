-- name: add_report!
INSERT INTO reports (provider, id, case_id, reporter, category, note, at, told_at)
VALUES (:provider, :id, :case_id, :reporter, :category, :note, :at, NULL)
ON CONFLICT (provider, case_id, reporter) DO NOTHING;

-- name: list_reports_of_case
SELECT * FROM reports WHERE provider = :provider AND case_id = :case_id ORDER BY id;

-- name: list_reports_by
SELECT * FROM reports WHERE provider = :provider AND reporter = :reporter ORDER BY id;

-- name: mark_report_told!
UPDATE reports SET told_at = :at WHERE provider = :provider AND id = :id AND told_at IS NULL;

-- name: forget_reports_of_case!
DELETE FROM reports WHERE provider = :provider AND case_id = :case_id;

-- name: blank_report!
-- The report stays part of its case; who made it and in which words goes.
UPDATE reports SET reporter = 'erased:' || id, note = :note WHERE provider = :provider AND id = :id;
