create schema files;

create table files.file (
    id uuid primary key,
    owner_kind text not null check (owner_kind in ('DRAFT', 'SUBMISSION')),
    owner_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    stored_at timestamptz not null,
    kind text not null check (kind in ('IMAGE', 'DOCUMENT', 'AUDIO', 'VIDEO')),
    duration_ms integer check (duration_ms > 0)
);

create index file_owner on files.file (owner_id, id);
create index file_drafts on files.file (stored_at) where owner_kind = 'DRAFT';
