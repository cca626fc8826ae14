-- What changed of the bodies of reference/bodies.csv, and bodies added to them: each change counts from a day on and
-- none is taken back, only followed by another. The number of a change is the version an editor has read: of two who
-- edit one body, the second finds it taken.
create table directory.body_change (
    body_id int not null,
    seq int not null,
    kind text not null check (kind in ('ADDED', 'NAMED', 'MOVED', 'ENDED', 'REOPENED')),
    since date not null,
    code text,
    family text,
    territory text,
    name_ar text,
    name_fr text,
    name_zgh text,
    parent_id int,
    successor_id int,
    reason text not null,
    entered_at timestamptz not null,
    entered_by int not null,
    primary key (body_id, seq),
    check (kind <> 'ADDED' or (seq = 1 and code is not null and family is not null and parent_id is not null)),
    check (kind not in ('ADDED', 'NAMED') or (name_ar is not null and name_fr is not null)),
    check (kind <> 'MOVED' or parent_id is not null)
);
create unique index body_change_code on directory.body_change (code) where code is not null;
