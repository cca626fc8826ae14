-- Messages by telephone beside those by e-mail, and what the network said became of them.
alter table channels.outgoing
    add column channel text not null default 'MAIL',
    add column delivered_at timestamptz,
    -- The last reason it was not taken or not delivered, as a short code.
    add column failure text;

drop index channels.outgoing_due;
create index outgoing_due on channels.outgoing (channel, next_try, id) where next_try is not null;

-- The numbers a network gave to the parts of a message, under which its receipts come back.
create table channels.outgoing_part (
    outgoing_id uuid not null references channels.outgoing on delete cascade,
    part smallint not null,
    network_id text not null,
    state text,
    primary key (outgoing_id, part)
);
create index outgoing_part_by_network on channels.outgoing_part (network_id);

-- A receipt that came before its message was noted as sent.
create table channels.early_receipt (
    network_id text primary key,
    state text not null,
    at timestamptz not null
);
