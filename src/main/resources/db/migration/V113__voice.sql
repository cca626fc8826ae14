-- The voice desk: recordings nobody has listened to, and answers somebody asked to hear.
create index submission_unheard on casework.submission (received_on, id)
    where recorded and summary is null and state in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT',
        'REFUSAL_PROPOSED', 'ACCEPTED', 'IN_PROCESS', 'ANSWER_PROPOSED');

create table casework.spoken_answer (
    submission_id uuid primary key,
    wanted_by int not null,
    wanted_at timestamptz not null,
    done_by int,
    done_at timestamptz,
    file_id uuid
);
create index spoken_answer_waiting on casework.spoken_answer (wanted_at, submission_id) where done_at is null;
