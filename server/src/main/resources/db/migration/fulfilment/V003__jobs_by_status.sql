-- The console's list of one status, the newest first.
create index factory_jobs_by_status on factory_jobs (status, id desc);
