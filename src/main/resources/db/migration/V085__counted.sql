-- What an inbox counts beside its list, where policies would be worked out again for each number: with the owner's
-- rights, and the session's scope as ordinary conditions. Nothing in them tells one case from another but its id.

create view casework.counted as
select s.body_id, s.assignee_id, s.danger
from casework.submission s
where s.state in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT', 'REFUSAL_PROPOSED', 'ACCEPTED', 'IN_PROCESS',
        'ANSWER_PROPOSED')
    and s.body_id = any ((select casework.scope_bodies())::int[])
    and not exists (select from casework.named_official n
        where n.submission_id = s.id and n.account_id = casework.scope_account());

create view casework.counted_proposal as
select p.submission_id, p.approver_body_id
from casework.proposal p
where p.decided_at is null and p.approver_body_id = any ((select casework.scope_own())::int[])
    and not exists (select from casework.named_official n
        where n.submission_id = p.submission_id and n.account_id = casework.scope_account());

create view casework.counted_prompt as
select p.submission_id, p.body_id
from casework.prompt p
where p.standing and p.body_id = any ((select casework.scope_own())::int[])
    and not exists (select from casework.named_official n
        where n.submission_id = p.submission_id and n.account_id = casework.scope_account());

-- A function is made ready anew for each statement; the few cases that name the reader are read faster in place.
alter policy seen on casework.submission
using (
    (body_id = any ((select casework.scope_bodies())::int[]) or casework.scope_asked(id, body_id))
    and id <> all (array(select n.submission_id from casework.named_official n
        where n.account_id = casework.scope_account())));
