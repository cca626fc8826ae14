-- A sheet between its dry run and its import: one of each kind for an official, for a day.
create table accounts.held_sheet (
    account_id int not null references accounts.account on delete cascade,
    kind text not null,
    content bytea not null,
    -- The day successors begin.
    day date,
    at timestamptz not null,
    primary key (account_id, kind)
);
