-- Whoever is told by post gets a letter for whatever tells something, numbered with all that goes out. Who posts it stays
-- on its line; a withheld identity's are the national desk's, which alone may write the name on it.
alter table casework.outgoing drop constraint outgoing_what_check;
alter table casework.outgoing add constraint outgoing_what_check check (
    what in ('ANSWER', 'REFUSAL', 'OUTCOME', 'COMPLEMENT', 'EXTENSION', 'TRANSFER', 'MESSAGE', 'NEWS'));
alter table casework.outgoing
    add column posted_by int,
    add column to_post boolean not null default false;
create index outgoing_to_post on casework.outgoing (posted_by, sent_on, year, no) where to_post;

-- How many letters each body has to post: kept beside, so that no page counts them.
create table casework.posting (
    body_id int primary key,
    letters int not null
);
alter table casework.posting enable row level security;
create policy system on casework.posting to "${app}_system" using (true);
create policy entered on casework.posting to "${app}_case" using (true);
create policy national on casework.posting for select to "${app}_national" using (true);
create policy seen on casework.posting for select to "${app}_reader"
    using (body_id = any ((select casework.scope_bodies())::int[])
        or body_id = any ((select casework.scope_counters())::int[]));

-- A letter goes by its line, not by where its case is today: the body whose number it has, whoever posts it, and the
-- counter that took the case in.
drop policy at_counter on casework.outgoing;
create policy at_counter on casework.outgoing for select to "${app}_reader"
    using ((select casework.scope_counters()) is not null
        and (body_id = any ((select casework.scope_counters())::int[])
            or posted_by = any ((select casework.scope_counters())::int[])
            or casework.keyed_at_counter(submission_id))
        and submission_id <> all (array(select n.submission_id from casework.named_official n
            where n.account_id = casework.scope_account())));
drop policy at_counter on casework.delivery;
create policy at_counter on casework.delivery for select to "${app}_reader"
    using ((select casework.scope_counters()) is not null
        and exists (select from casework.outgoing o
            where o.body_id = delivery.body_id and o.year = delivery.year and o.no = delivery.no));

create or replace function casework.entered(asked uuid, asked_code bpchar, official boolean) returns uuid
language sql stable security definer
return case
    when not official then coalesce(
        asked, (select t.submission_id from casework.tracking_code t where t.code = asked_code))
    else (select s.id from casework.submission s
        where s.id = coalesce(
                asked, (select t.submission_id from casework.tracking_code t where t.code = asked_code))
            and (s.body_id = any (casework.scope_bodies()) or casework.scope_asked(s.id, s.body_id)
                or (casework.scope_counters() is not null
                    and exists (select from casework.outgoing o
                        where o.submission_id = s.id
                            and (o.body_id = any (casework.scope_counters())
                                or o.posted_by = any (casework.scope_counters())
                                or casework.keyed_at_counter(s.id)))))
            and s.id <> all (casework.scope_named()))
    end;
