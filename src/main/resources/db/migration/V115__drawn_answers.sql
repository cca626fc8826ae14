-- Answers in their order, to draw whom to ask about them.
create index submission_answered on casework.submission (answered_at, id) where state in ('ANSWERED', 'CLOSED');

-- Up to which answer the lot has gone: each is looked at once.
create table frontline.lot (
    one boolean primary key default true check (one),
    answered_at timestamptz not null,
    submission_id uuid not null
);

-- Numbers whose owners do not wish to be called and asked, by their digest: the number itself is not kept.
create table frontline.not_asked (
    digest text primary key,
    at timestamptz not null
);

-- Who waits for something comes before whom the lot has drawn.
drop index frontline.call_back_due;
create index call_back_due on frontline.call_back ((reason = 'ASKED'), due_at, id) where state = 'WAITING';
-- Whether a number was called lately.
create index call_back_number on frontline.call_back (number, closed_at) where state <> 'WAITING';
