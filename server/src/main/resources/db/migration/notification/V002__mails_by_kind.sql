-- The console's list of one kind, the newest first.
create index mails_by_kind on mails (kind, id desc);
