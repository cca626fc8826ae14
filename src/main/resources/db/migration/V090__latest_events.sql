-- The latest that citizens are told of among the submissions one holds, for the list of his notices; with the owner's
-- rights, since one reads several at once and enters none. Ids and types alone: none of what was written.
create function casework.latest_events(ids uuid[], told text[], most int)
returns table (submission_id uuid, code text, kind text, seq int, type text, at timestamptz)
language sql stable security definer set search_path = pg_catalog
as $$
    select e.submission_id, s.code::text, s.kind, e.seq, e.type, e.at
    from casework.submission s
    join casework.event e on e.submission_id = s.id
    where s.id = any (ids) and e.type = any (told)
    order by e.at desc, e.submission_id, e.seq desc
    limit most
$$;
