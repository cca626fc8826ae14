-- The second wall behind the application's scope: row-level security on all that belongs to cases.
--
-- The role the application signs in as has no policy here, so a query that forgets for whom it asks finds nothing. What
-- it acts as is a role without a login (platform.Scoped takes it, DatabaseRoles makes it):
--   reader    an official and the bodies and services his memberships give him; reads, writes nothing
--   case      one case somebody has entered: an official who may see it, its author by his code, a command on it
--   filing    puts new cases in and sees none
--   national  reads everything, for national figures
--   system    jobs: what happens because time has passed
-- Policies compare integers and ids with what the session carries. Those come from sub-selects without references to the
-- row, which PostgreSQL evaluates once a query and not once a row.

create function casework.scope_account() returns int language sql stable
return nullif(current_setting('chikaya.account', true), '')::int;

create function casework.scope_bodies() returns int[] language sql stable
return nullif(current_setting('chikaya.bodies', true), '')::int[];

create function casework.scope_own() returns int[] language sql stable
return nullif(current_setting('chikaya.own', true), '')::int[];

create function casework.scope_services() returns int[] language sql stable
return nullif(current_setting('chikaya.services', true), '')::int[];

create function casework.scope_case() returns uuid language sql stable
return nullif(current_setting('chikaya.case', true), '')::uuid;

-- The cases that name the reader; few, and none of them is his to see.
create function casework.scope_named() returns uuid[] language sql stable security definer
return coalesce(
    (select array_agg(n.submission_id) from casework.named_official n where n.account_id = casework.scope_account()),
    '{}');

-- What an official sees of another body: where that body has asked his service, and what it passed on to him to approve.
-- Asked for rows outside his own bodies alone; costs nothing in plans, which are made for the others.
create function casework.scope_asked(asked uuid, body int) returns boolean language sql stable security definer cost 1
return exists (select from casework.internal_request r
        where r.submission_id = asked and r.body_id = body and not r.withdrawn
            and r.service_id = any (casework.scope_services()))
    or exists (select from casework.proposal p
        where p.submission_id = asked and p.decided_at is null and p.approver_body_id = any (casework.scope_own()));

-- The case an acting session enters, by its id or its code: any for whoever holds its key, for an official only one that
-- he sees. Null where it is none of his, and then nothing of it is readable.
create function casework.entered(asked uuid, asked_code bpchar, official boolean) returns uuid
language sql stable security definer
return case
    when not official then coalesce(
        asked, (select t.submission_id from casework.tracking_code t where t.code = asked_code))
    else (select s.id from casework.submission s
        where s.id = coalesce(
                asked, (select t.submission_id from casework.tracking_code t where t.code = asked_code))
            and (s.body_id = any (casework.scope_bodies()) or casework.scope_asked(s.id, s.body_id))
            and s.id <> all (casework.scope_named()))
    end;

-- Full-text operators are not leakproof: under a policy they would run after it, on every row, without their index. So
-- no acting reader has the words themselves; he has this view, which applies his bodies as an ordinary condition, with
-- the owner's rights, and lets the index find the words. Beside them stands whose they are.
alter table casework.searchable add column body_id int;
update casework.searchable set body_id = submission.body_id
from casework.submission where submission.id = searchable.submission_id;
alter table casework.searchable alter column body_id set not null;

create view casework.findable as
select submission_id, terms
from casework.searchable
where body_id = any ((select casework.scope_bodies())::int[]);

-- The one way to search: cases of the session's scope that hold the words. The planner opens it and sees the words.
create function casework.search(words tsquery) returns table (submission_id uuid) language sql stable
as $$ select f.submission_id from casework.findable f where f.terms @@ words $$;

-- What the counters count and the reader does not see: open cases that name him, by where they stand and nothing more.
create view casework.set_aside as
select s.body_id, s.state, s.ball, s.assignee_id is not null as assigned, s.reopened > 0 as reopened, s.due_on
from casework.named_official n
join casework.submission s on s.id = n.submission_id
where n.account_id = casework.scope_account() and s.due_on is not null;

do $$
declare
    t text;
    id text;
begin
    foreach t in array array['submission', 'event', 'message', 'note', 'attachment', 'internal_request', 'point', 'answer',
            'answer_point', 'proposal', 'named_official', 'rating', 'searchable', 'tracking_code', 'tally', 'register',
            'filing_key'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('create policy system on casework.%I to "${app}_system" using (true)', t);
        execute format('create policy national on casework.%I for select to "${app}_national" using (true)', t);
        -- Counters, numbers and keys of repeated filings belong to no case.
        if t in ('tally', 'register', 'filing_key') then
            execute format('create policy acting on casework.%I to "${app}_case", "${app}_filing" using (true)', t);
            continue;
        end if;
        id := case t when 'submission' then 'id' else 'submission_id' end;
        execute format('create policy entered on casework.%I to "${app}_case" using (%I = (select casework.scope_case()))',
            t, id);
        if t in ('submission', 'event', 'attachment', 'searchable', 'tracking_code') then
            execute format('create policy filed on casework.%I for insert to "${app}_filing" with check (true)', t);
        end if;
        if t in ('event', 'message', 'note', 'attachment', 'point', 'answer', 'answer_point', 'rating') then
            execute format('create policy seen on casework.%I for select to "${app}_reader"'
                || ' using (exists (select from casework.submission s where s.id = submission_id))', t);
        end if;
    end loop;
end
$$;

create policy seen on casework.submission for select to "${app}_reader"
using (
    (body_id = any ((select casework.scope_bodies())::int[]) or casework.scope_asked(id, body_id))
    and id <> all ((select casework.scope_named())::uuid[]));

create policy seen on casework.internal_request for select to "${app}_reader"
using (
    (service_id = any ((select casework.scope_services())::int[]) and not withdrawn)
    or exists (select from casework.submission s where s.id = submission_id));

create policy seen on casework.proposal for select to "${app}_reader"
using (
    approver_body_id = any ((select casework.scope_own())::int[])
    or exists (select from casework.submission s where s.id = submission_id));

create policy himself on casework.named_official for select to "${app}_reader"
using (account_id = (select casework.scope_account()));

create policy seen on casework.tally for select to "${app}_reader"
using (body_id = any ((select casework.scope_bodies())::int[]));
