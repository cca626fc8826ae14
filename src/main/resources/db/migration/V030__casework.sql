-- The submission from its receipt on. Every child row's key begins with its submission's id; nothing is unique
-- across submissions except the small table that maps a tracking code to an id.
create schema casework;

create table casework.submission (
    id uuid primary key,
    code char(12) not null,
    kind text not null,
    state text not null,
    version int not null default 0,
    round int not null default 0,
    seq int not null default 0,
    chain bytea not null,
    language text not null,
    written_in text not null,
    subject text not null,
    body text not null,
    summary text,
    business jsonb,
    channel text not null,
    received_on date not null,
    filed_at timestamptz not null,
    keyed_by int,
    person_id uuid not null,
    helper_id uuid,
    helper_sees text,
    complainant_type text not null,
    withheld boolean not null,
    body_id int not null,
    competent_body_id int,
    body_received_on date not null,
    decided_on date,
    triage_by date,
    decide_by date not null,
    answer_by date,
    due_on date,
    paused_on date,
    paused_until date,
    answered_at timestamptz,
    ball text not null,
    service_id int,
    assignee_id int,
    topic text,
    territory text,
    place_words text,
    lat double precision,
    lon double precision,
    country text,
    consulate text,
    redirections int not null default 0,
    reopened int not null default 0,
    outcome text,
    danger boolean not null default false,
    recorded boolean not null default false,
    updated_at timestamptz not null
);

-- One list, one index: a body's open submissions by the nearest legal date.
create index submission_inbox on casework.submission (body_id, due_on, id)
    where state in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT', 'REFUSAL_PROPOSED', 'ACCEPTED', 'IN_PROCESS',
        'ANSWER_PROPOSED');
create index submission_mine on casework.submission (assignee_id, due_on, id)
    where state in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT', 'REFUSAL_PROPOSED', 'ACCEPTED', 'IN_PROCESS',
        'ANSWER_PROPOSED') and assignee_id is not null;
create index submission_done on casework.submission (body_id, updated_at desc, id desc)
    where state in ('REFUSED', 'ANSWERED', 'CLOSED');
-- Jobs: what lapses or closes by itself.
create index submission_paused on casework.submission (paused_until, id) where state = 'AWAITING_COMPLEMENT';
create index submission_closing on casework.submission (answered_at, id) where state = 'ANSWERED';

create table casework.tracking_code (
    code char(12) primary key,
    submission_id uuid not null
);

-- A filing repeated with the same key returns the first receipt; another content under the key is refused.
create table casework.filing_key (
    key text primary key,
    content_hash text not null,
    submission_id uuid not null,
    at timestamptz not null
);

-- What happened, in order, each row chained by hash to the one before it. Append-only.
create table casework.event (
    submission_id uuid not null,
    seq int not null,
    at timestamptz not null,
    type text not null,
    actor text not null,
    account_id int,
    body_id int not null,
    from_state text,
    to_state text not null,
    data text not null,
    hash bytea not null,
    primary key (submission_id, seq)
);

-- Words searched, as normalised stems beside lexemes that carry the scope.
create table casework.searchable (
    submission_id uuid primary key,
    filed_on date not null,
    terms tsvector not null
);
create index searchable_terms on casework.searchable using gin (terms);

-- Open submissions counted by where they stand; several rows a key so that writers do not wait for one another.
create table casework.tally (
    body_id int not null,
    state text not null,
    ball text not null,
    assigned boolean not null,
    reopened boolean not null,
    due_on date not null,
    shard smallint not null,
    n int not null,
    primary key (body_id, state, ball, assigned, reopened, due_on, shard)
) with (fillfactor = 60);

create table casework.message (
    submission_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    sender text not null,
    account_id int,
    body_id int,
    text text not null,
    primary key (submission_id, id)
);

create table casework.note (
    submission_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    account_id int not null,
    body_id int not null,
    text text not null,
    primary key (submission_id, id)
);

create table casework.attachment (
    submission_id uuid not null,
    file_id uuid not null,
    role text not null,
    part_id uuid,
    position int not null,
    primary key (submission_id, file_id)
);

create table casework.internal_request (
    submission_id uuid not null,
    id uuid not null,
    body_id int not null,
    service_id int not null,
    asked_by int not null,
    asked_at timestamptz not null,
    question text not null,
    instructions text,
    due_on date not null,
    seen_at timestamptz,
    answer text,
    answered_by int,
    answered_at timestamptz,
    withdrawn boolean not null default false,
    primary key (submission_id, id)
);
create index internal_request_open on casework.internal_request (service_id, due_on, submission_id)
    where answered_at is null and not withdrawn;

create table casework.point (
    submission_id uuid not null,
    no smallint not null,
    label text not null,
    quote text,
    primary key (submission_id, no)
);

create table casework.answer (
    submission_id uuid not null,
    round smallint not null,
    language text not null,
    opening text,
    summary text,
    drafted_by int not null,
    saved_at timestamptz not null,
    revision int not null default 0,
    register_no text,
    sent_at timestamptz,
    approved_by int,
    self_approved boolean not null default false,
    primary key (submission_id, round)
);

create table casework.answer_point (
    submission_id uuid not null,
    round smallint not null,
    no smallint not null,
    finding text not null,
    reason text not null,
    legal_basis text,
    measure text,
    measure_owner text,
    measure_due date,
    measure_done_at timestamptz,
    primary key (submission_id, round, no)
);

-- What waits for a second pair of eyes.
create table casework.proposal (
    submission_id uuid not null,
    seq int not null,
    kind text not null,
    body_id int not null,
    data text not null,
    proposed_by int not null,
    proposed_at timestamptz not null,
    waits_until date not null,
    level smallint not null default 0,
    approver_body_id int not null,
    second_reader int,
    decided_by int,
    decided_at timestamptz,
    approved boolean,
    comment text,
    primary key (submission_id, seq)
);
create index proposal_waiting on casework.proposal (approver_body_id, waits_until, submission_id)
    where decided_at is null;

create table casework.named_official (
    submission_id uuid not null,
    account_id int not null,
    primary key (submission_id, account_id)
);

create table casework.rating (
    submission_id uuid not null,
    round smallint not null,
    verdict text not null,
    comment text,
    at timestamptz not null,
    primary key (submission_id, round)
);

create table casework.saved_view (
    id int generated always as identity primary key,
    account_id int not null,
    name text not null,
    query text not null,
    unique (account_id, name)
);

-- Register numbers of letters out, per body and year, without gaps.
create table casework.register (
    body_id int not null,
    year int not null,
    last_no int not null,
    primary key (body_id, year)
);

-- Half-written work of officials: what a lost session or line must not lose.
create table casework.scratch (
    account_id int not null,
    submission_id uuid not null,
    form text not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    primary key (account_id, submission_id, form)
);
