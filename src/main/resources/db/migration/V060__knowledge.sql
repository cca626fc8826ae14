-- Reply templates of bodies, by topic; fields in braces are filled in from the case.
create schema knowledge;

create table knowledge.reply_template (
    id int generated always as identity primary key,
    body_id int,
    topic text,
    name text not null,
    language text not null,
    finding text not null,
    reason text not null,
    legal_basis text,
    active boolean not null default true
);
create index reply_template_by_body on knowledge.reply_template (body_id, topic);
