-- Messages on their way out, queued in the transaction of what they tell, sent once.
create schema channels;

create table channels.outgoing (
    id uuid primary key,
    key text not null unique,
    recipient text not null,
    language text not null,
    subject text not null,
    plain text not null,
    html text not null,
    queued_at timestamptz not null,
    attempts int not null default 0,
    next_try timestamptz,
    sent_at timestamptz,
    failed_at timestamptz
);
create index outgoing_due on channels.outgoing (next_try, id) where next_try is not null;
