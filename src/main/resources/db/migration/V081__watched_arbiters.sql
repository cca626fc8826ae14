-- An arbiter's time is watched beside that of the body that has the case: when time next looks at it, and which round
-- its date belongs to.
alter table casework.submission add column arbiter_round_on date;
alter table casework.submission add column arbiter_act_on date;
create index submission_acts_disputed on casework.submission (arbiter_act_on, id) where arbiter_act_on is not null;

update casework.submission
   set arbiter_round_on = arbitrate_by, arbiter_act_on = arbitrate_by - 10
 where arbiter_body_id is not null;

alter table escalation.step drop constraint step_rule_check;
alter table escalation.step
    add constraint step_rule_check check (rule in ('TRIAGE', 'DECIDE', 'ANSWER', 'ARBITRATION'));

-- The timetable that counts is given the lines it lacked.
insert into escalation.step (version, rule, day, audience, mail)
select (select max(version) from escalation.timetable), 'ARBITRATION', step.day, step.audience, true
  from (values (-1, 'SUPERVISOR'), (0, 'SUPERVISOR'), (1, 'ABOVE'), (7, 'INSPECTOR')) as step (day, audience);
