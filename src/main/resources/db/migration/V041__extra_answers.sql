-- What was answered to the questions a body asks besides, in the words they had then.
create table intake.answer (
    submission_id uuid not null,
    no smallint not null,
    question_id int not null,
    kind text not null,
    label_ar text not null,
    label_fr text not null,
    label_zgh text,
    value_ar text not null,
    value_fr text not null,
    file_id uuid,
    primary key (submission_id, no)
);
