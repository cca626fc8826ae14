-- The cases that name a reader are left out of what is counted for him.
create index named_official_by_account on casework.named_official (account_id);
