-- The register of what went out, line by line, and the proofs that it arrived. Numbers are those of casework.register.
create table casework.outgoing (
    body_id int not null,
    year int not null,
    no int not null,
    submission_id uuid not null,
    code char(12) not null,
    what text not null check (what in ('ANSWER', 'REFUSAL', 'OUTCOME')),
    ref int not null,
    sent_on date not null,
    primary key (body_id, year, no)
);
comment on column casework.outgoing.ref is 'the round of an answer; of the others their place in the history';

create table casework.delivery (
    submission_id uuid not null,
    id uuid not null,
    body_id int not null,
    year int not null,
    no int not null,
    way text not null check (way in ('REGISTERED', 'POST', 'HAND', 'RETURNED')),
    on_day date not null,
    number text,
    received_by text,
    file_id uuid,
    account_id int not null,
    at timestamptz not null,
    primary key (submission_id, id)
);
create index delivery_of_letter on casework.delivery (body_id, year, no, id);

-- A register belongs to its body: a line stays there, with its number, wherever the case has gone since. Whom the case
-- names does not read it.
do $$
declare
    t text;
begin
    foreach t in array array['outgoing', 'delivery'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('create policy system on casework.%I to "${app}_system" using (true)', t);
        execute format('create policy national on casework.%I for select to "${app}_national" using (true)', t);
        execute format('create policy entered on casework.%I to "${app}_case"'
            || ' using (submission_id = (select casework.scope_case()))', t);
        execute format('create policy seen on casework.%I for select to "${app}_reader"'
            || ' using (body_id = any ((select casework.scope_bodies())::int[])'
            || ' and submission_id <> all (array(select n.submission_id from casework.named_official n'
            || ' where n.account_id = casework.scope_account())))', t);
    end loop;
end
$$;

-- What was sent before the lines were kept; its day is UTC's, an hour apart from the law's at most.
insert into casework.outgoing (body_id, year, no, submission_id, code, what, ref, sent_on)
select e.body_id, split_part(e.register, '/', 2)::int, split_part(e.register, '/', 1)::int, e.submission_id, s.code,
    case e.type when 'ANSWERED' then 'ANSWER' when 'REFUSED' then 'REFUSAL' else 'OUTCOME' end,
    case e.type when 'ANSWERED' then coalesce(a.round, 0) else e.seq end,
    (e.at at time zone 'UTC')::date
from (select *, data::jsonb ->> 'register' as register from casework.event
      where type in ('ANSWERED', 'REFUSED', 'CONCLUDED')) e
join casework.submission s on s.id = e.submission_id
left join casework.answer a on a.submission_id = e.submission_id and a.register_no = e.register
where e.register ~ '^[0-9]{1,9}/[0-9]{4}$'
on conflict do nothing;
