-- What we know of a job before its vendor answers: written before the first request that may create it there.
create table vendor_jobs (
  supplier      text        not null,
  production_id text        not null,
  -- How many pieces of each line, by its number.
  pieces        jsonb       not null,
  sending_since timestamptz not null,
  -- When the vendor first said that it has the job.
  seen_at       timestamptz,
  -- Written before the vendor is asked to withdraw it.
  withdrawn_at  timestamptz,
  primary key (supplier, production_id)
);
