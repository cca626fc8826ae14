-- Officials, what they may do and where, and who stands in for them.
create schema accounts;

create table accounts.account (
    id int generated always as identity primary key,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    name_ar text not null,
    name_fr text not null,
    language text not null default 'ar',
    active boolean not null default true,
    -- Set by another than its owner: it opens nothing but the page where it is changed.
    password_temporary boolean not null default false,
    created_at timestamptz not null,
    -- The folded words of names and address, found by their beginnings.
    words text[] not null,
    search tsvector not null generated always as (array_to_tsvector(words)) stored
);
create index account_search on accounts.account using gin (search);

create table accounts.membership (
    id int generated always as identity primary key,
    account_id int not null references accounts.account,
    body_id int not null,
    service_id int,
    role text not null,
    deputy boolean not null default false,
    since date not null,
    until date
);
create index membership_by_account on accounts.membership (account_id);
create index membership_by_body on accounts.membership (body_id, role);
create unique index membership_once on accounts.membership (account_id, body_id, role, coalesce(service_id, 0))
    where until is null;

-- A dated absence; approvals go to the named deputy, else to the body's standing deputy.
create table accounts.absence (
    id int generated always as identity primary key,
    account_id int not null references accounts.account,
    first_day date not null,
    last_day date not null,
    deputy_id int references accounts.account,
    check (last_day >= first_day)
);
create index absence_by_account on accounts.absence (account_id, last_day);

-- Failed sign-ins by address typed and place it came from, both only as a keyed hash.
create table accounts.sign_in_attempt (
    key text primary key,
    failures int not null,
    blocked_until timestamptz not null,
    at timestamptz not null
);
create index sign_in_attempt_by_age on accounts.sign_in_attempt (at);
