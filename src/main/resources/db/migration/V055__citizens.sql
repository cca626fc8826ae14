-- Accounts of citizens: one contact each, no name, no password.
create schema citizens;

create table citizens.account (
    id uuid primary key,
    -- E.164 or an e-mail in small letters.
    contact text not null unique,
    -- Goes up when every browser is signed out.
    version int not null default 0,
    created_at timestamptz not null,
    seen_at timestamptz not null
);

-- A code on its way to a contact, as a keyed hash; one at a time.
create table citizens.code (
    contact text primary key,
    hash text not null,
    expires_at timestamptz not null,
    tries smallint not null default 0
);

-- Submissions somebody showed to be his: filed while signed in, or opened with code and key.
create table citizens.claim (
    account_id uuid not null references citizens.account on delete cascade,
    submission_id uuid not null,
    at timestamptz not null,
    primary key (account_id, submission_id)
);
