-- What speaks of danger is listed and counted apart: one small index of its own, in the order of the inbox.
create index submission_urgent on casework.submission (body_id, due_on, id)
    where danger and state in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT', 'REFUSAL_PROPOSED', 'ACCEPTED',
        'IN_PROCESS', 'ANSWER_PROPOSED');
