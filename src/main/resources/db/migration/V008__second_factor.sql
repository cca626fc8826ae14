-- The second factor of a sign-in: the key itself is derived from the installation's secret and this salt, never stored.
alter table accounts.account
    add column totp_salt text,
    add column totp_since timestamptz,
    -- The last half minute whose code was taken, so that none is taken twice.
    add column totp_last_step bigint;

-- Codes for whoever lost the telephone, each good once, as keyed hashes.
create table accounts.recovery_code (
    account_id int not null references accounts.account on delete cascade,
    hash text not null,
    used_at timestamptz,
    primary key (account_id, hash)
);
