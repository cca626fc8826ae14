-- What came in by e-mail, so that a message read twice is taken once; who wrote and what stays out of here.
create table channels.incoming (
    -- From the message's own id and its sender.
    id uuid primary key,
    at timestamptz not null,
    -- taken, automatic, bounce, stranger, stray, empty, refused or unread
    outcome text not null
);
