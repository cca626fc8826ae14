-- When time itself next looks at an open case, and which round its next date belongs to: a date that a decree moves
-- stays of the round it was first counted in, so that nobody is reminded twice of the same thing.
alter table casework.submission add column round_on date;
alter table casework.submission add column act_on date;
-- Unassigned ones come first.
create index submission_acts_unassigned on casework.submission (act_on, id)
    where act_on is not null and assignee_id is null;
create index submission_acts_assigned on casework.submission (act_on, id)
    where act_on is not null and assignee_id is not null;

update casework.submission
   set round_on = due_on, act_on = due_on - 10
 where due_on is not null;

-- Time made longer, once.
alter table casework.submission add column extended_on date;

-- Bodies that disagree: who decides between them, by when, and whether he has.
alter table casework.submission add column arbiter_body_id int;
alter table casework.submission add column arbitrate_by date;
alter table casework.submission add column settled boolean not null default false;
create index submission_arbitration on casework.submission (arbiter_body_id, arbitrate_by, id)
    where arbiter_body_id is not null;

-- The day the Médiateur was seized: his two months run from it.
alter table casework.submission add column mediator_on date;

-- A measure promised: when its owner was reminded, when the citizen was asked, and what he said.
alter table casework.answer_point add column measure_reminded_at timestamptz;
alter table casework.answer_point add column measure_asked_at timestamptz;
alter table casework.answer_point add column measure_kept boolean;
create index answer_point_measures on casework.answer_point (measure_due, submission_id)
    where measure_due is not null and measure_done_at is null and measure_asked_at is null;

-- What no source gives and an administrator may set; each change is a row, the last one counts.
create table casework.choice (
    no int generated always as identity primary key,
    redirections int not null check (redirections between 1 and 9),
    extension boolean not null,
    at timestamptz not null,
    account_id int
);
insert into casework.choice (redirections, extension, at) values (2, true, now());
