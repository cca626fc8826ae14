-- How a person is told is kept where notices read it, and nowhere else. What a telephone alone needs stays here: the
-- language spoken, and a number where there is none on file. A way chosen by the person himself is left as it is.
insert into notifications.preference (submission_id, helper, way, changed_at)
select submission_id, false, case way when 'EMAIL' then 'MAIL' else way end, at
from frontline.preference
on conflict (submission_id, helper) do update set way = excluded.way
where notifications.preference.way is null;

-- Filings begun before say it in the word of that time.
update frontline.filing set fields = jsonb_set(fields, '{way}', '"mail"') where fields ->> 'way' = 'email';

alter table frontline.preference drop column way;
-- None where the person chose himself.
alter table frontline.preference alter column official_id drop not null;
alter table frontline.preference rename to call_wish;

create index call_back_submission on frontline.call_back (submission_id)
    where state = 'WAITING' and submission_id is not null;

-- News that wait for somebody who is told otherwise by now.
update frontline.call_back set state = 'CLOSED', outcome = 'WITHDRAWN', closed_at = now()
where state = 'WAITING' and reason = 'NEWS'
    and not exists (select from notifications.preference p
        where p.submission_id = call_back.submission_id and not p.helper and p.way = 'CALL');
