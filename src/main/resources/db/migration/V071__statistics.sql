-- Read models: what the histories say, counted, so that no page scans submissions. All of it can be made anew.
create schema statistics;

-- How far the histories were counted, and how far they can be: what was being written then is settled by now.
create table statistics.progress (
    id smallint primary key check (id = 1),
    form int not null,
    counted bigint not null,
    settled bigint not null,
    reached bigint not null,
    snapshot bigint not null,
    at timestamptz not null
);
insert into statistics.progress values (1, 0, 0, 0, 0, 0, now());

-- What one submission adds to the figures, line by line: the list behind every number, and what is taken back when its
-- history goes on.
create table statistics.mark (
    submission_id uuid not null,
    no smallint not null,
    what text not null,
    body_id int not null,
    day date not null,
    since date not null,
    days int not null,
    in_time boolean,
    topic text,
    account_id int,
    verdict text,
    primary key (submission_id, no)
);
create index mark_list on statistics.mark (body_id, what, day desc, submission_id desc) where what <> 'OPEN';

-- What happened in a body in a month: in all, by topic, by person, by days it took.
create table statistics.counter (
    body_id int not null,
    part text not null,
    month date not null,
    what text not null,
    key text not null,
    n int not null,
    primary key (body_id, part, month, what, key)
);

-- What is open: by topic and by person under the day it is due, by age under the day it was received.
create table statistics.stock (
    body_id int not null,
    part text not null,
    key text not null,
    day date not null,
    n int not null,
    primary key (body_id, part, key, day)
);
