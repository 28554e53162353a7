-- Our contracts on each chain, written by the chain role, read by all.
create table deployments (
  chain_id    bigint not null,
  name        text   not null,
  address     text   not null check (address ~ '^0x[0-9a-fA-F]{40}$'),
  first_block bigint not null check (first_block >= 0),
  primary key (chain_id, name)
);

create table tokens (
  chain_id bigint not null,
  address  text   not null check (address ~ '^0x[0-9a-fA-F]{40}$'),
  symbol   text   not null,
  decimals int    not null check (decimals between 0 and 77),
  primary key (chain_id, address)
);

-- Who sends, and the next nonce to give out. The row is the sender's lock.
create table senders (
  chain_id   bigint not null,
  address    text   not null,
  next_nonce bigint not null check (next_nonce >= 0),
  primary key (chain_id, address)
);

-- What shall happen once on a chain.
create table transactions (
  id           text          primary key,
  key          text          not null unique,
  chain_id     bigint        not null,
  signer       text          not null,
  recipient    text          not null,
  data         bytea         not null,
  value        numeric(78,0) not null check (value >= 0),
  status       text          not null check (status in ('requested', 'submitted', 'mined', 'confirmed', 'failed')),
  sender       text,
  nonce        bigint,
  tx_hash      text,
  block_number bigint,
  block_hash   text,
  failure      text,
  requested_at timestamptz   not null,
  changed_at   timestamptz   not null,
  check ((nonce is null) = (sender is null)),
  check (status not in ('submitted', 'mined', 'confirmed') or nonce is not null),
  check (status not in ('mined', 'confirmed') or (tx_hash is not null and block_number is not null and block_hash is not null))
);
create unique index on transactions (chain_id, sender, nonce);
create index on transactions (chain_id, sender, nonce) where status in ('submitted', 'mined');
create index on transactions (chain_id, block_hash) where block_hash is not null;

-- Every signed form of a transaction, kept for good. Replacements share the nonce.
create table attempts (
  transaction_id text          not null,
  ordinal        int           not null check (ordinal >= 1),
  sender         text          not null,
  nonce          bigint        not null,
  tx_hash        text          not null unique,
  raw            bytea         not null,
  gas_limit      bigint        not null,
  max_fee        numeric(78,0) not null,
  priority_fee   numeric(78,0) not null,
  signed_at      timestamptz   not null,
  sent_at        timestamptz,
  answer         text,
  void           boolean       not null default false,
  primary key (transaction_id, ordinal)
);

-- The newest indexed block of each chain; compared and set by whoever indexes.
create table cursors (
  chain_id bigint primary key,
  number   bigint not null,
  hash     text   not null
);

-- Indexed blocks, joined by parent hash, and those of their logs that somebody listens to.
create table blocks (
  chain_id    bigint      not null,
  number      bigint      not null,
  hash        text        not null,
  parent_hash text        not null,
  mined_at    timestamptz not null,
  primary key (chain_id, number)
);

create table logs (
  chain_id     bigint not null,
  block_number bigint not null,
  log_index    int    not null,
  block_hash   text   not null,
  tx_hash      text   not null,
  address      text   not null,
  topics       text[] not null,
  data         text   not null,
  primary key (chain_id, block_number, log_index)
);
