-- Accounts handed down the tree: invited before they have a password, watched until they are used.
alter table accounts.account alter column password_hash drop not null;
alter table accounts.account
    -- When its owner first chose a password; an account without one cannot be signed in to.
    add column activated_at timestamptz,
    add column last_sign_in timestamptz,
    -- Grows with every change made by another, so that two editors notice each other.
    add column version int not null default 0,
    -- The sheet it came with, whose letters are printed together.
    add column batch int;
update accounts.account set activated_at = created_at where not password_temporary;
create index account_by_batch on accounts.account (batch) where batch is not null;
create sequence accounts.batch_number as int;

-- One-time codes handed over by e-mail or letter, kept as keyed hashes. The newest of an account is the one that counts.
create table accounts.invitation (
    id bigint generated always as identity primary key,
    account_id int not null references accounts.account on delete cascade,
    code_hash text not null unique,
    way text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    replaced_at timestamptz
);
create index invitation_by_account on accounts.invitation (account_id, id);

-- Why somebody changed an account, in the words of who did.
alter table platform.audit add column reason text;
