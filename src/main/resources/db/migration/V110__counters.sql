-- What officials key for people: a link to the draft for one telephone, and the register of what came in.
create table intake.scan_link (
    draft_id uuid primary key,
    token_hash bytea not null unique,
    serial int not null,
    made_by int not null,
    expires_at timestamptz not null,
    device_hash bytea
);

create schema counters;

-- Numbers are taken in the transaction that registers, so that none is left out; anew every year.
create table counters.number (
    body_id int not null,
    year int not null,
    last_no int not null,
    primary key (body_id, year)
);

create table counters.arrival (
    body_id int not null,
    year int not null,
    no int not null,
    submission_id uuid not null unique,
    code char(12) not null,
    channel text not null,
    received_on date not null,
    keyed_at timestamptz not null,
    keyed_on date not null,
    keyed_by int not null,
    pages int not null,
    consent text check (consent in ('SIGNATURE', 'THUMB')),
    late_reason text,
    seen_by int,
    seen_at timestamptz,
    confirmed boolean,
    remark text,
    primary key (body_id, year, no)
);
-- Keyed long after they came, and not looked at by a supervisor yet.
create index arrival_late on counters.arrival (body_id, keyed_at, no) where late_reason is not null and seen_at is null;
