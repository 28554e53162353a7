-- Numbers of vouchers and editions. In a row they cost the least gas, since the contract keeps a bit for each.
create sequence numbers start 1;

create table mints (
  id           text          primary key,
  user_id      text          not null,
  artwork_id   text          not null,
  status       text          not null check (status in ('requested', 'storing', 'submitted', 'confirmed', 'failed')),
  name         text          not null check (length(name) between 1 and 100),
  description  text          not null check (length(description) <= 2000),
  chain_id     bigint        not null,
  contract     text          not null,
  recipient    text          not null,
  edition_size bigint        not null check (edition_size between 1 and 10000),
  royalty_bps  int           not null check (royalty_bps between 0 and 2500),
  image_cid    text          not null,
  number       bigint        not null unique default nextval('minting.numbers'),
  metadata_cid text,
  token_id     numeric(78,0),
  tx_hash      text,
  block_number bigint,
  failure      text,
  requested_at timestamptz   not null,
  check (status not in ('submitted', 'confirmed') or (metadata_cid is not null and tx_hash is not null)),
  check ((status = 'confirmed') = (token_id is not null))
);
create unique index one_mint_for_an_artwork on mints (artwork_id) where status <> 'failed';
create index on mints (chain_id, contract, token_id);

-- What buyers hold of a product: one edition for each product on a chain.
create table editions (
  chain_id     bigint not null,
  product_key  text   not null,
  number       bigint not null unique default nextval('minting.numbers'),
  artwork_id   text   not null,
  metadata_cid text   not null,
  creator      text   not null,
  royalty_bps  int    not null check (royalty_bps between 0 and 2500),
  primary key (chain_id, product_key)
);

create table twins (
  id           text          primary key,
  key          text          not null unique,
  chain_id     bigint        not null,
  product_key  text          not null,
  artwork_id   text          not null,
  recipient    text          not null,
  quantity     bigint        not null check (quantity >= 1),
  status       text          not null check (status in ('requested', 'submitted', 'confirmed')),
  number       bigint        not null unique default nextval('minting.numbers'),
  tx_hash      text,
  requested_at timestamptz   not null
);

-- Every movement of our tokens, as the chain told it. Holdings are sums over it; a reorganisation deletes a log's rows.
create table transfers (
  chain_id     bigint        not null,
  block_hash   text          not null,
  log_index    int           not null,
  ordinal      int           not null,
  block_number bigint        not null,
  contract     text          not null,
  token_id     numeric(78,0) not null,
  sender       text          not null,
  recipient    text          not null,
  quantity     numeric(78,0) not null check (quantity > 0),
  tx_hash      text          not null,
  seen_at      timestamptz   not null,
  primary key (chain_id, block_hash, log_index, ordinal)
);
create index on transfers (chain_id, contract, token_id, block_number, log_index);
create index on transfers (recipient);
create index on transfers (sender);
