-- Who is told of a date before it comes and after it has passed: every timetable that ever counted, and what was done.
create schema escalation;

create table escalation.timetable (
    version int generated always as identity primary key,
    at timestamptz not null,
    account_id int
);

create table escalation.step (
    version int not null references escalation.timetable,
    rule text not null check (rule in ('TRIAGE', 'DECIDE', 'ANSWER')),
    day int not null check (day between -10 and 60),
    audience text not null check (audience in ('HANDLER', 'SUPERVISOR', 'ABOVE', 'INSPECTOR')),
    mail boolean not null,
    primary key (version, rule, day, audience)
);

insert into escalation.timetable (at) values (now());
insert into escalation.step (version, rule, day, audience, mail)
select timetable.version, step.rule, step.day, step.audience, step.mail
  from escalation.timetable,
       (values ('TRIAGE', -1, 'HANDLER', true), ('TRIAGE', 0, 'SUPERVISOR', true), ('TRIAGE', 1, 'ABOVE', true),
               ('DECIDE', -5, 'HANDLER', false), ('DECIDE', -2, 'HANDLER', true), ('DECIDE', 0, 'HANDLER', true),
               ('DECIDE', 0, 'SUPERVISOR', true), ('DECIDE', 1, 'ABOVE', true), ('DECIDE', 7, 'ABOVE', true),
               ('DECIDE', 15, 'INSPECTOR', true),
               ('ANSWER', -5, 'HANDLER', false), ('ANSWER', -2, 'HANDLER', true), ('ANSWER', 0, 'HANDLER', true),
               ('ANSWER', 0, 'SUPERVISOR', true), ('ANSWER', 1, 'ABOVE', true), ('ANSWER', 7, 'ABOVE', true),
               ('ANSWER', 15, 'INSPECTOR', true)) as step (rule, day, audience, mail);

-- One row a thing done: the key lets none happen twice in a round, whoever works.
create table escalation.act (
    submission_id uuid not null,
    rule text not null,
    round_on date not null,
    audience text not null,
    day int not null,
    at timestamptz not null,
    due_on date not null,
    code char(12) not null,
    body_id int not null,
    told_body_id int not null,
    told_account_id int,
    mail boolean not null,
    primary key (submission_id, rule, round_on, audience, day)
);
create index act_told on escalation.act (told_body_id, audience, at desc, submission_id);
create index act_told_one on escalation.act (told_account_id, at desc) where told_account_id is not null;

-- What else somebody is told at the desk: dates moved by a decree, a measure not kept, a case to arbitrate.
create table escalation.notice (
    key text primary key,
    kind text not null,
    at timestamptz not null,
    body_id int not null,
    account_id int,
    role text not null,
    code char(12),
    reference text,
    cases int not null default 1
);
create index notice_body on escalation.notice (body_id, role, at desc);
create index notice_account on escalation.notice (account_id, at desc) where account_id is not null;
