-- What a citizen has typed so far; found by a token of which only the digest is kept.
create schema intake;

create table intake.draft (
    id uuid primary key,
    token_hash bytea not null unique,
    data jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submission_id uuid
);
create index draft_by_age on intake.draft (updated_at);
