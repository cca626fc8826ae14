-- What a call opens is kept narrower. Wrong tries at two facts of a case, by legal day: after three they stay closed
-- until the next one. The subject is a digest, for a code that nobody has is counted as one that somebody has.
create table frontline.fact_tries (
    subject text primary key,
    day date not null,
    tries smallint not null
);
create index fact_tries_day on frontline.fact_tries (day);

-- Whether the caller named the body aloud in that call: what is asked blindly is not asked then.
alter table frontline.verified add body_told boolean not null default false;

-- Pairs drawn before a day near the filing stopped standing beside what neighbours know.
delete from frontline.drawn_facts;

-- What is dictated for a case in a call: a line that is cut, a refusal or a lost session loses none of it.
create table frontline.dictation (
    call_id uuid not null references frontline.call on delete cascade,
    submission_id uuid not null,
    official_id int not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    primary key (call_id, submission_id)
);
create index dictation_saved on frontline.dictation (saved_at);
