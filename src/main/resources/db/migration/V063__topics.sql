-- What the centre changed of the topics that are shipped: names, everyday words, what to ask, who is competent. A change
-- is the topic's whole text anew; none is taken back, only followed by another. The codes stay as they are shipped, for
-- the model that reads texts was learnt with them.
create schema routing;

create table routing.topic_version (
    topic text not null,
    version int not null,
    label_ar text not null,
    label_fr text not null,
    label_zgh text not null,
    lines text not null,
    reason text not null,
    entered_at timestamptz not null,
    entered_by int not null,
    primary key (topic, version)
);
