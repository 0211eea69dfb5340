-- The first schema. Plain SQL that SQLite and PostgreSQL both take: text ids, times as whole
-- milliseconds UTC, JSON as text, flags as 0 or 1. "sealed" columns hold encrypted text.

CREATE TABLE store_secrets (
    id TEXT NOT NULL PRIMARY KEY,
    sealed TEXT NOT NULL
);

CREATE TABLE counters (
    provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (provider, name)
);

CREATE TABLE cases (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    lane TEXT NOT NULL,
    pack_id TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_digest TEXT NOT NULL,
    platform TEXT NOT NULL,
    space TEXT NOT NULL,
    place TEXT NOT NULL,
    place_name TEXT NOT NULL,
    provider_run INTEGER NOT NULL,
    message TEXT NOT NULL,
    author TEXT NOT NULL,
    author_is_member INTEGER NOT NULL,
    audience TEXT NOT NULL,
    subject TEXT NOT NULL,
    target TEXT,
    category TEXT NOT NULL,
    also TEXT NOT NULL,
    clause TEXT,
    confidence DOUBLE PRECISION NOT NULL,
    detectors TEXT NOT NULL,
    why TEXT NOT NULL,
    text_digest TEXT NOT NULL,
    strike_group TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    shadow INTEGER NOT NULL,
    by_report INTEGER NOT NULL,
    strike INTEGER NOT NULL,
    demanded INTEGER NOT NULL,
    standing TEXT NOT NULL,
    request TEXT NOT NULL,
    asked_at BIGINT,
    reached_at BIGINT,
    deadline BIGINT,
    refused_at BIGINT,
    suspended_at BIGINT,
    review TEXT NOT NULL,
    claimed_by TEXT,
    decided_by TEXT,
    escalated_at BIGINT,
    acknowledged_by TEXT,
    acknowledged_at BIGINT,
    closed_at BIGINT,
    owed TEXT NOT NULL,
    spans TEXT NOT NULL,
    asked_by_person INTEGER NOT NULL DEFAULT 0,
    erased_at BIGINT,
    PRIMARY KEY (provider, id)
);
CREATE UNIQUE INDEX cases_number ON cases (provider, number);
CREATE UNIQUE INDEX cases_message ON cases (provider, platform, message, lane);
CREATE INDEX cases_author ON cases (provider, author, opened_at);
CREATE INDEX cases_subject ON cases (provider, subject, opened_at);
CREATE INDEX cases_opened ON cases (provider, opened_at);
CREATE INDEX cases_asked ON cases (provider, place, asked_at);

CREATE TABLE evidence (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    message TEXT NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    attachments TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (provider, platform, message, digest)
);

CREATE TABLE access_log (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    platform TEXT NOT NULL,
    message TEXT NOT NULL,
    case_id TEXT,
    purpose TEXT NOT NULL,
    PRIMARY KEY (provider, id)
);
CREATE INDEX access_log_at ON access_log (provider, at);
CREATE INDEX access_log_message ON access_log (provider, platform, message);

CREATE TABLE events (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT,
    role TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (provider, id),
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE INDEX events_case ON events (provider, case_id, id);

CREATE TABLE reports (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    reporter TEXT NOT NULL,
    category TEXT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (provider, id),
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE UNIQUE INDEX reports_once ON reports (provider, case_id, reporter);
CREATE INDEX reports_reporter ON reports (provider, reporter);

CREATE TABLE appeals (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member TEXT NOT NULL,
    text TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT,
    decided_role TEXT,
    outcome TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (provider, id),
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE UNIQUE INDEX appeals_one_open ON appeals (provider, case_id) WHERE decided_at IS NULL;
CREATE INDEX appeals_case ON appeals (provider, case_id, opened_at);

CREATE TABLE limits (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT,
    space TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    decided_by TEXT NOT NULL,
    lifted_at BIGINT,
    lifted_by TEXT,
    lifted_why TEXT NOT NULL,
    PRIMARY KEY (provider, id),
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE INDEX limits_member ON limits (provider, member, lifted_at);
CREATE INDEX limits_case ON limits (provider, case_id);

CREATE TABLE exclusions (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    member TEXT NOT NULL,
    case_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT,
    reason TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT,
    PRIMARY KEY (provider, id),
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE INDEX exclusions_member ON exclusions (provider, member);
CREATE INDEX exclusions_case ON exclusions (provider, case_id);

CREATE TABLE orders (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (provider, id)
);
CREATE INDEX orders_place ON orders (provider, place, until);

CREATE TABLE timers (
    provider TEXT NOT NULL,
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    ref TEXT NOT NULL,
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE UNIQUE INDEX timers_one_pending ON timers (provider, case_id, kind, ref);
CREATE INDEX timers_due ON timers (due_at, id);

CREATE TABLE outbox (
    provider TEXT NOT NULL,
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    platform TEXT NOT NULL,
    place TEXT,
    payload TEXT NOT NULL,
    dedupe TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    after_id TEXT,
    leased_by TEXT,
    leased_until BIGINT,
    ref TEXT,
    why TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    settled_at BIGINT,
    FOREIGN KEY (provider, case_id) REFERENCES cases (provider, id)
);
CREATE UNIQUE INDEX outbox_dedupe ON outbox (provider, dedupe);
CREATE INDEX outbox_pending ON outbox (due_at, id) WHERE state = 'pending';
CREATE INDEX outbox_leased ON outbox (leased_until) WHERE state = 'leased';
CREATE INDEX outbox_held ON outbox (provider, created_at) WHERE state = 'held';
CREATE INDEX outbox_case ON outbox (provider, case_id);
CREATE INDEX outbox_recipient ON outbox (provider, recipient);

CREATE TABLE members (
    provider TEXT NOT NULL,
    id TEXT NOT NULL,
    audience TEXT,
    age_band TEXT NOT NULL,
    learning_support INTEGER NOT NULL,
    cohort TEXT NOT NULL,
    name TEXT NOT NULL,
    unreachable_since BIGINT,
    PRIMARY KEY (provider, id)
);

CREATE TABLE member_links (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    user_id TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (provider, platform, user_id)
);
CREATE INDEX member_links_member ON member_links (provider, member);

CREATE TABLE packs (
    provider TEXT NOT NULL,
    digest TEXT NOT NULL,
    pack_id TEXT NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (provider, digest)
);

CREATE TABLE watermarks (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    place TEXT NOT NULL,
    mark TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (provider, platform, place)
);

CREATE TABLE seen (
    provider TEXT NOT NULL,
    platform TEXT NOT NULL,
    event_key TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (provider, platform, event_key)
);
CREATE INDEX seen_at ON seen (at);

CREATE TABLE audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT,
    actor_digest TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT,
    subject_digest TEXT NOT NULL,
    digest_of TEXT NOT NULL,
    mac TEXT NOT NULL
);
CREATE INDEX audit_subject ON audit (provider, subject);
