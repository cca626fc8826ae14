-- A case keeps the rules it was filed under, whatever comes in force later.
alter table casework.submission add column rules text not null default '2018.1';
