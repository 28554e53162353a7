-- What a transaction is for: its kind, by which its listener is found, and the id of what it has to do with. Both were one text before.
alter table transactions add column kind text, add column subject text;
update transactions set kind = split_part(key, ':', 1), subject = substr(key, strpos(key, ':') + 1);
alter table transactions alter column kind set not null, alter column subject set not null, drop column key, add unique (kind, subject);
