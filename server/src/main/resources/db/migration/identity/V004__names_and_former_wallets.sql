-- The name that somebody chose to be seen by; none is a wallet's ends.
alter table users add column name text check (length(name) between 1 and 40);

-- Wallets that were taken off an account: who had one is still known to have had it.
create table former_wallets (
  user_id     text        not null references users,
  address     text        not null,
  unlinked_at timestamptz not null,
  primary key (user_id, address)
);
create index former_wallets_address on former_wallets (lower(address));
