-- Creators' own collections. The contract's address follows from its settings and is known before it exists.
create table collections (
  id               text        primary key,
  user_id          text        not null,
  chain_id         bigint      not null,
  kind             text        not null check (kind in ('originals', 'editions')),
  status           text        not null check (status in ('requested', 'submitted', 'failed')),
  owner            text        not null,
  name             text        not null check (octet_length(name) between 1 and 64),
  symbol           text        not null check (octet_length(symbol) between 1 and 16),
  description      text        not null check (length(description) <= 2000),
  cover_id         text        not null,
  royalty_receiver text        not null,
  royalty_bps      int         not null check (royalty_bps between 0 and 2500),
  max_supply       bigint      check (max_supply between 1 and 4294967295),
  address          text,
  content_cid      text,
  tx_hash          text,
  failure          text,
  gas_counted      boolean     not null default false,
  requested_at     timestamptz not null,
  check ((address is null) = (content_cid is null)),
  check (status <> 'submitted' or (address is not null and tx_hash is not null))
);
create unique index on collections (chain_id, address);
create index on collections (user_id, requested_at desc, id desc);

-- What a collection's contract points to, or may point to once its owner's transaction is mined.
create table collection_contents (
  collection_id text        not null references collections,
  cid           text        not null,
  description   text        not null check (length(description) <= 2000),
  cover_id      text        not null,
  prepared_at   timestamptz not null,
  primary key (collection_id, cid)
);

-- What the chain told of collections, by fact: the latest of each holds. A reorganisation deletes a log's row.
create table collection_facts (
  chain_id     bigint not null,
  block_hash   text   not null,
  log_index    int    not null,
  block_number bigint not null,
  address      text   not null,
  fact         text   not null,
  value        text   not null,
  primary key (chain_id, block_hash, log_index)
);
create index on collection_facts (chain_id, address, fact, block_number desc, log_index desc);

-- A contract's tokens by number: what the zero address is short of is a token's supply.
create index balances_of_tokens on balances (chain_id, contract, token_id) include (quantity)
  where holder = '0x0000000000000000000000000000000000000000';
