-- What a service takes, how a body and each service is reached, and who answers for each complaint unit.
alter table directory.service add column version int not null default 0;

-- Codes of topics, or of whole groups of them.
create table directory.service_topic (
    service_id int not null references directory.service,
    topic text not null,
    primary key (service_id, topic)
);

-- Of a body (service 0) or one of its services; each part is shown to everybody or to officials alone.
create table directory.contact (
    body_id int not null,
    service_id int not null,
    version int not null,
    holder_ar text,
    holder_fr text,
    office_ar text,
    office_fr text,
    holder_public boolean not null,
    phone text,
    phone_public boolean not null,
    email text,
    email_public boolean not null,
    address_ar text,
    address_fr text,
    address_public boolean not null,
    hours text,
    hours_public boolean not null,
    updated_at timestamptz not null,
    updated_by int not null,
    primary key (body_id, service_id)
);

-- The officer of a complaint unit and the deputy, from a day on: accounts of the body. Added to, never changed.
create table directory.unit_officer (
    body_id int not null,
    no int not null,
    since date not null,
    officer_id int not null,
    deputy_id int,
    entered_at timestamptz not null,
    entered_by int not null,
    primary key (body_id, no)
);
