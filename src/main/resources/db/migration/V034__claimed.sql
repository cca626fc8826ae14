-- What a citizen's list shows of the submissions he has shown to be his, by their ids; with the owner's rights, since
-- one reads several at once and enters none.
create function casework.claimed(ids uuid[])
returns table (
    id uuid, code text, kind text, state text, ball text, subject text, body_id int, decided boolean, decide_by date,
    answer_by date, filed_at timestamptz, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog
as $$
    select s.id, s.code::text, s.kind, s.state, s.ball, s.subject, coalesce(s.competent_body_id, s.body_id),
        s.decided_on is not null, s.decide_by, s.answer_by, s.filed_at, s.updated_at
    from casework.submission s
    where s.id = any (ids)
$$;
