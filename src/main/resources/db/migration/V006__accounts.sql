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
    created_at timestamptz not null
);

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
