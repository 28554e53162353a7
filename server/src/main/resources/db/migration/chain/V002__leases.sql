-- Which process works on a chain, and until when unless it says so again. The fence rises with each change of hands; backend and since name
-- the holder's connection, whose end frees the chain at once.
create table leases (
  chain_id    bigint      primary key,
  fence       bigint      not null,
  backend     int         not null,
  since       timestamptz not null,
  lease_until timestamptz not null
);
