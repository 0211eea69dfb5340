-- Other messages a case was about: the same words, deleted and posted again.

CREATE TABLE case_aliases (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    message TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (provider, platform, message, case_id)
);

CREATE INDEX case_aliases_of_case ON case_aliases (provider, case_id);
