-- What people said by telephone of whether their matter is solved: counted as it is said, whose reply it is not kept here.
create table frontline.outcome_count (
    month date not null check (extract(day from month) = 1),
    body_id int not null,
    reply text not null check (reply in ('YES', 'PARTLY', 'NO')),
    many int not null,
    primary key (body_id, month, reply)
);
