-- What a body above asks of a body about one of its cases: a reminder, or an explanation by a day. It stands until the
-- case is over, or leaves the body.
create table casework.prompt (
    submission_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('REMINDER', 'EXPLANATION')),
    body_id int not null,
    by_body_id int not null,
    by_account int not null,
    at timestamptz not null,
    day date not null,
    text text,
    due_on date,
    standing boolean not null default true,
    answer text,
    answered_by int,
    answered_at timestamptz,
    primary key (submission_id, id)
);
-- Once a day for a case, however often it is asked for.
create unique index prompt_once on casework.prompt (submission_id, by_body_id, day) where kind = 'REMINDER';
create index prompt_standing on casework.prompt (body_id, submission_id) where standing;

-- A body lets the one above handle its cases, for a time.
create table casework.delegation (
    id int generated always as identity primary key,
    body_id int not null,
    to_body_id int not null,
    since date not null,
    until date not null,
    reason text not null,
    given_by int not null,
    given_at timestamptz not null,
    revoked_by int,
    revoked_at timestamptz,
    check (until >= since)
);
create index delegation_by_body on casework.delegation (body_id, until);
create index delegation_to_body on casework.delegation (to_body_id, until);
