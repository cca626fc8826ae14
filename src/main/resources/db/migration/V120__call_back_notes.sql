-- What a promised call is about, in the words of whoever promised it; deleted with its line.
alter table frontline.call_back add note text;
