-- A message is claimed before it goes out, so that a node that dies with it leaves a doubt that can be settled instead
-- of a message that is sent again; and what waits is told together.
alter table channels.outgoing
    -- The node's hand that has it, since when. One that is past its next try is in doubt: it may have gone out.
    add column claim uuid,
    add column claimed_at timestamptz,
    -- What may be told together with it while none of it has gone out.
    add column bundle text,
    -- Where its recipient says by POST that he wants no more of its kind (RFC 8058).
    add column unsubscribe text;
create unique index outgoing_waiting on channels.outgoing (channel, bundle)
    where bundle is not null and attempts = 0 and next_try is not null;

-- What each message tells: an event told twice is told once.
create table channels.told (
    key text primary key,
    outgoing_id uuid not null references channels.outgoing on delete cascade deferrable initially deferred,
    at timestamptz not null
);
create index told_by_message on channels.told (outgoing_id);

-- A part is noted before it is handed over; its number in the network comes with the answer.
alter table channels.outgoing_part
    alter column network_id drop not null,
    add column submitted_at timestamptz,
    add column tries smallint not null default 1,
    -- What the network may say back in its receipt (user_message_reference, SMPP 3.4, 5.3.2.17).
    add column reference int;

-- Whose receipt it was, where its message is not known yet.
alter table channels.early_receipt
    add column recipient text,
    add column reference int;
create index early_receipt_by_recipient on channels.early_receipt (recipient, at);

-- Telephones that want no notices.
create table channels.silenced (
    recipient text primary key,
    at timestamptz not null
);

-- Parts of a long message from a telephone, until all are there (3GPP TS 23.040, 9.2.3.24.1).
create table channels.incoming_part (
    sender text not null,
    reference int not null,
    parts smallint not null,
    part smallint not null,
    coding smallint not null,
    content bytea not null,
    at timestamptz not null,
    primary key (sender, reference, parts, part)
);
