-- The pages a telephone photographs of one paper, until they become its document. Their bytes are files of the scan,
-- which is not the draft: its attachments are counted apart.
create table intake.scan_page (
    draft_id uuid not null,
    file_id uuid not null,
    no int not null,
    sent_hash bytea not null,
    width int not null,
    height int not null,
    thumb bytea not null,
    primary key (draft_id, file_id),
    unique (draft_id, sent_hash)
);
create unique index scan_page_file on intake.scan_page (file_id);
comment on column intake.scan_page.sent_hash is 'digest of the picture as it was kept when it came: sent twice it is one page';

-- Whoever stands at a body's counter hands its letters over, and those of other bodies to people whose paper his counter
-- took in. He reads no case: at the counter (casework.Doors) he carries his counters, elsewhere none.
create index outgoing_of_case on casework.outgoing (submission_id);
create index outgoing_by_code on casework.outgoing (code);

create function casework.scope_counters() returns int[] language sql stable
return nullif(current_setting('chikaya.counters', true), '')::int[];

create function casework.keyed_at_counter(asked uuid) returns boolean
language sql stable security definer cost 1
return exists (select from counters.arrival a
    where a.submission_id = asked and a.body_id = any (casework.scope_counters()));

do $$
declare
    t text;
begin
    foreach t in array array['outgoing', 'delivery'] loop
        execute format('create policy at_counter on casework.%I for select to "${app}_reader"'
            || ' using ((select casework.scope_counters()) is not null'
            || ' and (body_id = any ((select casework.scope_counters())::int[]) or casework.keyed_at_counter(submission_id))'
            || ' and submission_id <> all (array(select n.submission_id from casework.named_official n'
            || ' where n.account_id = casework.scope_account())))', t);
    end loop;
end
$$;

-- A letter that lies at the counter lets its case be entered, to print it and to say how it went.
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
                            and (o.body_id = any (casework.scope_counters()) or casework.keyed_at_counter(s.id)))))
            and s.id <> all (casework.scope_named()))
    end;
