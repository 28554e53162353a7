-- The highest fee for the data of a transaction on the chain below; 0 on chains without one.
alter table attempts add column data_fee numeric(78,0) not null default 0 check (data_fee >= 0);

-- What our transactions cost, once each, when they are final. Each key's days are compared with its budget.
create table spending (
  tx_hash  text          not null,
  chain_id bigint        not null,
  signer   text          not null,
  fee      numeric(78,0) not null check (fee >= 0),
  spent_at timestamptz   not null,
  primary key (chain_id, tx_hash)
);
create index on spending (chain_id, spent_at);
