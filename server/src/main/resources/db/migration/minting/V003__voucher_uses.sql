-- What became of vouchers, as the chain told it: used by whomever, or withdrawn (then no token). A reorganisation deletes a log's row.
create table voucher_uses (
  chain_id     bigint        not null,
  block_hash   text          not null,
  log_index    int           not null,
  block_number bigint        not null,
  contract     text          not null,
  number       numeric(78,0) not null,
  recipient    text,
  token_id     numeric(78,0),
  tx_hash      text          not null,
  primary key (chain_id, block_hash, log_index),
  check ((recipient is null) = (token_id is null))
);
create index on voucher_uses (chain_id, contract, number);

-- Until when the mint's voucher can be used by anybody. Empty before it is signed; those signed so far live for a year.
alter table mints add column voucher_until timestamptz;
update mints set voucher_until = requested_at + interval '365 days' where metadata_cid is not null;
alter table mints add check (metadata_cid is null or voucher_until is not null);
