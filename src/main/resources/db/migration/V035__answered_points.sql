-- An answer that went out keeps the point it answered as it was put then, whatever the points become after a re-opening.
alter table casework.answer_point add column label text;

update casework.answer_point a
   set label = p.label
  from casework.point p, casework.answer o
 where p.submission_id = a.submission_id
   and p.no = a.no
   and o.submission_id = a.submission_id
   and o.round = a.round
   and o.sent_at is not null;
