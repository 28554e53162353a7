-- Operators look for mails that were given up.
create index mails_by_status on mails (status, id desc);
