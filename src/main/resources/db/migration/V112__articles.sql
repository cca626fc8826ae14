-- Articles in three languages, each with its versions; and the questions people ask at counters and on the telephone.
create table knowledge.article (
    id int generated always as identity primary key,
    slug text not null unique,
    published boolean not null,
    version int not null,
    changed_at timestamptz not null,
    title_ar text not null,
    body_ar text not null,
    title_fr text not null,
    body_fr text not null,
    title_zgh text,
    body_zgh text
);
create index article_latest on knowledge.article (changed_at desc, id desc) where published;

create table knowledge.article_version (
    article_id int not null references knowledge.article,
    version int not null,
    at timestamptz not null,
    by_account int not null,
    reason text not null,
    published boolean not null,
    title_ar text not null,
    body_ar text not null,
    title_fr text not null,
    body_fr text not null,
    title_zgh text,
    body_zgh text,
    primary key (article_id, version)
);

-- The words of what is published, as normalised stems, those of titles before those of texts.
create table knowledge.article_words (
    article_id int primary key references knowledge.article,
    terms tsvector not null
);
create index article_words_terms on knowledge.article_words using gin (terms);

-- The contact is kept until the asker has been told, and no longer.
create table knowledge.enquiry (
    id uuid primary key,
    asked_at timestamptz not null,
    keyed_by int not null,
    body_id int not null,
    text text not null,
    language text not null,
    channel text not null,
    topic text not null,
    territory text not null,
    state text not null check (state in ('ANSWERED', 'SECOND', 'BODY', 'WANTED', 'READY', 'CLOSED')),
    phone text,
    email text,
    answer text,
    article_id int references knowledge.article,
    due_on date,
    answered_by int,
    answered_at timestamptz,
    code char(12),
    version int not null default 0
);
create index enquiry_second on knowledge.enquiry (body_id, due_on, id) where state = 'SECOND';
create index enquiry_wanted on knowledge.enquiry (asked_at, id) where state = 'WANTED';
create index enquiry_mine on knowledge.enquiry (keyed_by, asked_at desc, id) where state in ('SECOND', 'WANTED', 'READY');

-- What is asked, counted when it is asked and when it is answered: nothing is counted by looking at all of it.
create table knowledge.enquiry_tally (
    month date not null,
    topic text not null,
    territory text not null,
    language text not null,
    channel text not null,
    outcome text not null,
    n int not null,
    primary key (month, topic, territory, language, channel, outcome)
);
