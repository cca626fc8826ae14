-- Requests that outlived their case at the body, or the case itself.
update casework.internal_request as request
set withdrawn = true
from casework.submission
where submission.id = request.submission_id
    and request.answered_at is null
    and not request.withdrawn
    and (submission.body_id <> request.body_id or submission.state in ('REFUSED', 'ANSWERED', 'CLOSED'));
