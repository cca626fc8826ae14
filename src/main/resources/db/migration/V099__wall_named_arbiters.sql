-- Whoever is to say whose a case is sees it; and what names a reader shows itself to him in no search, request or proposal.
create or replace function casework.scope_asked(asked uuid, body int) returns boolean
language sql stable security definer cost 1
return exists (select from casework.internal_request r
        where r.submission_id = asked and r.body_id = body and not r.withdrawn
            and r.service_id = any (casework.scope_services()))
    or exists (select from casework.proposal p
        where p.submission_id = asked and p.decided_at is null and p.approver_body_id = any (casework.scope_own()))
    or exists (select from casework.submission s
        where s.id = asked and s.arbiter_body_id = any (casework.scope_own()));

create or replace view casework.findable as
select submission_id, terms
from casework.searchable
where body_id = any ((select casework.scope_bodies())::int[])
    and submission_id <> all ((select casework.scope_named())::uuid[]);

drop policy seen on casework.internal_request;
create policy seen on casework.internal_request for select to "${app}_reader"
using (exists (select from casework.submission s where s.id = submission_id));

drop policy seen on casework.proposal;
create policy seen on casework.proposal for select to "${app}_reader"
using (
    (approver_body_id = any ((select casework.scope_own())::int[]) and decided_at is null
        and submission_id <> all ((select casework.scope_named())::uuid[]))
    or exists (select from casework.submission s where s.id = submission_id));
