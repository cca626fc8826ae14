-- What was answered to a body's own questions belongs to its case like its words, and is read where the case is entered.
alter table intake.answer enable row level security;

create policy system on intake.answer to "${app}_system" using (true);

create policy filed on intake.answer for insert to "${app}_filing" with check (true);

create policy entered on intake.answer for select to "${app}_case"
using (submission_id = (select casework.scope_case()));
