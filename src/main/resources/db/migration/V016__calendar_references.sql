-- By which decree or announcement a calendar came to count.
alter table law.calendar_in_force add column reference text;
