-- The telephone and the counter: calls, who was verified in them, filings begun, call-backs, questions asked. Nothing
-- here says what a case holds; numbers and half-written filings are deleted when they are old.
create schema frontline;

create table frontline.call (
    id uuid primary key,
    exchange_id text unique,
    channel text not null,
    number text,
    state text not null,
    spoken text not null,
    began_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    official_id int,
    taken_at timestamptz,
    outgoing boolean not null default false,
    call_back_id uuid,
    submission_id uuid
);
create index call_ringing on frontline.call (began_at desc) where state = 'RINGING';
create index call_open on frontline.call (official_id, began_at desc) where state = 'OPEN';
create index call_number on frontline.call (number) where state = 'OPEN' and number is not null;
create index call_began on frontline.call (began_at);

-- A filing begun in a call and not sent: what a call dropped in the middle leaves.
create table frontline.filing (
    call_id uuid primary key references frontline.call on delete cascade,
    official_id int not null,
    token text not null,
    fields jsonb not null,
    saved_at timestamptz not null
);
create index filing_official on frontline.filing (official_id, saved_at desc);

-- Whose caller has shown that a case is his, in one call.
create table frontline.verified (
    call_id uuid not null references frontline.call on delete cascade,
    submission_id uuid not null,
    official_id int not null,
    at timestamptz not null,
    way text not null,
    helper boolean not null,
    whole boolean not null,
    primary key (call_id, submission_id)
);

-- A code sent to a contact on file, to be read back in the same call.
create table frontline.code (
    call_id uuid not null references frontline.call on delete cascade,
    submission_id uuid not null,
    hash text not null,
    expires_at timestamptz not null,
    tries smallint not null default 0,
    helper boolean not null,
    whole boolean not null,
    primary key (call_id, submission_id)
);

-- Which two facts of a file its caller is asked, drawn once and not again until they were told.
create table frontline.drawn_facts (
    submission_id uuid primary key,
    first text not null,
    second text not null,
    at timestamptz not null
);

create table frontline.call_back (
    id uuid primary key,
    number text not null,
    spoken text not null,
    reason text not null,
    state text not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    tries smallint not null default 0,
    submission_id uuid,
    claimed_by int,
    claimed_at timestamptz,
    closed_at timestamptz,
    closed_by int,
    outcome text
);
-- One entry a number.
create unique index call_back_one on frontline.call_back (number) where state = 'WAITING';
create index call_back_due on frontline.call_back (due_at, id) where state = 'WAITING';
create index call_back_closed on frontline.call_back (closed_at) where state <> 'WAITING';

-- What a person is asked about an answer; the server draws whether and what, once a round.
create table frontline.asking (
    submission_id uuid not null,
    round smallint not null,
    question text not null,
    point smallint not null,
    drawn_at timestamptz not null,
    call_id uuid,
    official_id int,
    asked_at timestamptz,
    reply text,
    primary key (submission_id, round)
);

-- How a person wishes to be told of a case, and which language is spoken with him.
create table frontline.preference (
    submission_id uuid primary key,
    way text not null,
    spoken text not null,
    number text,
    official_id int not null,
    at timestamptz not null
);

-- The door of whoever answers the telephone: that a number has cases, their kind and state, and nothing more. None
-- whose identity is withheld, or a number would tell whose it is; none that names the reader. A number that a village
-- shares shows its newest people only, however many it has.
create index person_phone on people.person (phone, id desc) where phone is not null;
create index submission_helper on casework.submission (helper_id) where helper_id is not null;

create function casework.of_caller(called text, reader int, most int)
returns table (id uuid, kind text, state text)
language sql stable security definer set search_path = pg_catalog
as $$
    select s.id, s.kind, s.state
    from (select p.id from people.person p where p.phone = called order by p.id desc limit 50) who
    cross join lateral (
        select t.id, t.kind, t.state, t.filed_at, t.withheld from casework.submission t where t.person_id = who.id
        union all
        select t.id, t.kind, t.state, t.filed_at, t.withheld from casework.submission t
        where t.helper_id = who.id and t.helper_sees <> 'NOTHING') s
    where not s.withheld
        and not exists (select from casework.named_official n where n.submission_id = s.id and n.account_id = reader)
    order by s.filed_at desc, s.id
    limit most
$$;
