-- meant: what is drawn for words of the prompt that the painter does not know, as it was found when the job was requested, and what it was
-- found with ("sleuth=1 detective @ kindred-0123456789abcdef"); empty for most.
alter table jobs add column meant text not null default '';
