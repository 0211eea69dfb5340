-- How a provider's chat server is wired: desks, roles, the cards of each case, and what stood
-- before Steward limited somebody's access.

CREATE TABLE wiring (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    value TEXT NOT NULL,
    member TEXT,
    case_id TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (provider, platform, kind, item)
);
CREATE INDEX wiring_member ON wiring (provider, member);
CREATE INDEX wiring_case ON wiring (provider, case_id);
