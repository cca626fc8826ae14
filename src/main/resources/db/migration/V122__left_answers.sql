-- An answer whose asker is not told yet is told by whoever of the counter, or of the call centre, sees him first.
create index enquiry_ready on knowledge.enquiry (body_id, answered_at, id) where state = 'READY';
