-- Since when nobody knows whether a supplier has a job.
alter table sendings add column since timestamptz;
update sendings set since = at;
alter table sendings alter column since set not null;
