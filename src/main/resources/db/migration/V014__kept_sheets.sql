-- A sheet that was sent in and shown as what it would change, until it is confirmed or a day has passed.
create table directory.kept_sheet (
    id uuid primary key,
    account_id int not null,
    kind text not null,
    file_name text not null,
    content bytea not null,
    kept_at timestamptz not null
);
create index kept_sheet_by_age on directory.kept_sheet (kept_at);
