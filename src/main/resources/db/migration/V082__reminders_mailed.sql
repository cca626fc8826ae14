-- What goes out by e-mail is gathered by the day.
create index act_mailed on escalation.act (at) where mail is true;
