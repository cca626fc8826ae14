-- What changes of the directory; the bodies themselves are reference data under stable numbers (reference/bodies.csv).
create schema directory;

-- Bodies with an active user, since when.
create table directory.joined (
    body_id int primary key,
    joined_at timestamptz not null
);

-- Services inside bodies, to which internal requests go.
create table directory.service (
    id int generated always as identity primary key,
    body_id int not null,
    name_ar text not null,
    name_fr text not null,
    active boolean not null default true,
    unique (body_id, name_ar)
);
