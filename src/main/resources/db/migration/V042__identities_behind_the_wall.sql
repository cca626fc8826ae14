-- Who people are stands behind the same wall as their cases: a person is readable where a case of his is entered, his
-- name in lists too where the reader sees the case and the identity is not withheld. Figures need no names.
create index submission_person on casework.submission (person_id);

alter table people.person enable row level security;

create policy system on people.person to "${app}_system" using (true);

create policy filed on people.person for insert to "${app}_filing" with check (true);

create policy entered on people.person for select to "${app}_case"
using (exists (select from casework.submission s
    where s.id = (select casework.scope_case()) and person.id in (s.person_id, s.helper_id)));

create policy seen on people.person for select to "${app}_reader"
using (exists (select from casework.submission s where s.person_id = person.id and not s.withheld));
