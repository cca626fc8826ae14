-- Identity and contacts of citizens and helpers; nothing else reads these tables.
create schema people;

create table people.person (
    id uuid primary key,
    type text not null,
    name text,
    phone text,
    email text,
    identity_type text,
    identity_number text,
    organisation text,
    group_size int,
    mandate text,
    postal_address text,
    relation text,
    language text not null,
    created_at timestamptz not null
);
