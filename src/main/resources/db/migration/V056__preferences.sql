-- By which way and in which language a person wants to be told: of one case, or of all that his account gathers.
create schema notifications;

create table notifications.preference (
    submission_id uuid not null,
    -- The one who helps has a choice of his own.
    helper boolean not null default false,
    -- MAIL, SMS, PORTAL, POST or CALL; none where it was not chosen.
    way text,
    language text,
    changed_at timestamptz not null,
    primary key (submission_id, helper)
);

alter table citizens.account
    add column way text,
    add column language text,
    add column chosen_at timestamptz;
-- Whose account holds a case, when it is told of.
create index claim_by_submission on citizens.claim (submission_id);
