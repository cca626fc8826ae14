-- A calendar that changed late: the open cases it may move are gathered once and counted anew one by one.
create table casework.recount (
    no int primary key,
    from_version text not null,
    to_version text not null,
    reference text not null,
    account_id int not null,
    at timestamptz not null,
    moved int not null default 0,
    done_at timestamptz
);
create index recount_open on casework.recount (no) where done_at is null;

create table casework.recount_case (
    recount_no int not null,
    submission_id uuid not null,
    primary key (recount_no, submission_id)
);
