-- Whether articles help, and what is looked for in them: counted by the month, of nobody in particular.
create table knowledge.article_opinion (
    article_id int not null references knowledge.article,
    month date not null,
    language text not null,
    useful boolean not null,
    n int not null,
    primary key (article_id, month, language, useful)
);
create index article_opinion_month on knowledge.article_opinion (month);

create table knowledge.article_remark (
    id int generated always as identity primary key,
    article_id int not null references knowledge.article,
    month date not null,
    language text not null,
    useful boolean not null,
    words text not null
);
create index article_remark_latest on knowledge.article_remark (article_id, id desc);
comment on column knowledge.article_remark.words is 'without digits and addresses, cut; no moment but the month, no sender';

-- Words folded as a search reads them, without those that hold digits; what stays rare in its month is forgotten.
create table knowledge.article_search (
    month date not null,
    words text not null,
    language text not null,
    found boolean not null,
    stems text not null,
    n int not null,
    primary key (month, words, language, found)
);
comment on column knowledge.article_search.stems is 'the same as a question to article_words: any of them';
create index article_search_often on knowledge.article_search (month, n desc) where n >= 3;
