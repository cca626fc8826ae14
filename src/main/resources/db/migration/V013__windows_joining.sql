-- A body's own window: words of welcome, the topics it offers, and what it asks besides.
create table directory.body_window (
    body_id int primary key,
    version int not null,
    welcome_ar text,
    welcome_fr text,
    welcome_zgh text,
    topics text[] not null,
    updated_at timestamptz not null,
    updated_by int not null
);

-- A question a body asks of whoever files to it: about a topic, a group of topics, or everything. One that is asked no
-- more stays, for the answers that were given to it.
create table directory.question (
    id int generated always as identity primary key,
    body_id int not null,
    version int not null default 0,
    active boolean not null default true,
    place int not null,
    topic text,
    kind text not null check (kind in ('TEXT', 'CHOICE', 'DATE', 'NUMBER', 'FILE')),
    required boolean not null,
    label_ar text not null,
    label_fr text not null,
    label_zgh text,
    choices_ar text[] not null,
    choices_fr text[] not null
);
create index question_asked on directory.question (body_id, place) where active;

-- How a body joins, act by act: brought in by the one above, a first case handled, declared joined. Added to only.
create table directory.joining_act (
    body_id int not null,
    no int not null,
    act text not null check (act in ('BROUGHT', 'TESTED', 'DECLARED')),
    code char(12),
    at timestamptz not null,
    by_id int not null,
    primary key (body_id, no)
);

-- A body that asks to join, and who asked; the contact is forgotten once the request was dealt with.
create table directory.join_request (
    id uuid primary key,
    body_id int not null,
    name text,
    office text,
    phone text,
    email text,
    words text,
    asked_at timestamptz not null,
    settled_at timestamptz,
    settled_by int
);
create index join_request_open on directory.join_request (body_id, asked_at) where settled_at is null;
