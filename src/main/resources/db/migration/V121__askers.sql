-- Whom a question's answer still reaches: looked for every night, and taken away.
create index enquiry_contact on knowledge.enquiry (asked_at) where phone is not null or email is not null;
