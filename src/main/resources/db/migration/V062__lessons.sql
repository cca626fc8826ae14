-- What the reading of texts may learn from later: which cases were accepted, by whom, and whether they had been passed on
-- before. Nothing of what somebody wrote stands here twice: the words, the topic and the place stay in the case.
create table casework.lesson (
    submission_id uuid primary key references casework.submission (id) on delete cascade,
    body_id int not null,
    redirected boolean not null,
    learnt_at timestamptz not null
);
create index lesson_latest on casework.lesson (learnt_at, submission_id);
