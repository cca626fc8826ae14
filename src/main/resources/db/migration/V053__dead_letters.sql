-- Messages that failed for good are seen and sent again, and the handler of a case learns that its notices do not arrive.
alter table channels.outgoing
    -- The case it tells of, where it tells of one.
    add column submission_id uuid,
    -- Patience begins anew with a message sent again.
    add column resent_at timestamptz;

create index outgoing_dead on channels.outgoing (failed_at desc, id desc) where failed_at is not null;
create index outgoing_of_case on channels.outgoing (submission_id) where submission_id is not null;
