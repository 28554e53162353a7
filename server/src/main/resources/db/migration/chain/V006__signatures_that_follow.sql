-- An attempt whose nonce is assigned and whose signature a slow signer still owes has neither bytes nor hash. There is at most one.
alter table attempts
  alter column raw drop not null,
  alter column tx_hash drop not null,
  add check ((raw is null) = (tx_hash is null)),
  add check (raw is not null or sent_at is null);
create unique index on attempts (transaction_id) where raw is null and not void;
