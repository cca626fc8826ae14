-- What was ever in force: rules and calendars are added, never changed, so that every case can be explained later.
create schema law;

create table law.rule_set (
    version text primary key,
    since date not null,
    until date
);

create table law.rule (
    version text not null references law.rule_set,
    term text not null,
    days int not null check (days between 1 and 3660),
    counting text not null check (counting in ('CALENDAR', 'WORKING')),
    last_day text not null check (last_day in ('NEXT_WORKING', 'AS_COUNTED')),
    starts text not null,
    source text not null,
    article text not null,
    assumed text not null,
    primary key (version, term)
);

create table law.calendar (
    version text primary key,
    weekend text not null,
    entered_at timestamptz not null,
    entered_by int
);

-- A day nobody works, for all or in one territory; the same day may carry two names.
create table law.holiday (
    version text not null references law.calendar,
    no int not null,
    day date not null,
    name_ar text not null,
    name_fr text not null,
    name_zgh text,
    nature text not null check (nature in ('NATIONAL', 'RELIGIOUS', 'EXCEPTIONAL')),
    status text not null check (status in ('CERTAIN', 'OBSERVED', 'FORECAST')),
    territory text,
    source text not null,
    primary key (version, no)
);

-- Ramadan and the hours offices keep in it: information, no date depends on it.
create table law.ramadan (
    version text not null references law.calendar,
    first_day date not null,
    last_day date not null,
    opens time not null,
    closes time not null,
    status text not null check (status in ('CERTAIN', 'OBSERVED', 'FORECAST')),
    source text not null,
    primary key (version, first_day)
);

-- Which calendar counted from when; the last row is the one in force.
create table law.calendar_in_force (
    no int generated always as identity primary key,
    version text not null references law.calendar,
    at timestamptz not null,
    adopted_by int
);
