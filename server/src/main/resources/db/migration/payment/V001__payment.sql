-- Offers that our key signed. Never changed.
create table quotes (
  id              text          primary key,
  order_id        text          not null,
  chain_id        bigint        not null,
  token           text          not null,
  amount          numeric(78,0) not null check (amount > 0),
  payer           text          not null,
  shares          jsonb         not null,
  refundable_after timestamptz  not null,
  deadline        timestamptz   not null,
  digest          text          not null unique,
  signature       text          not null,
  total_minor     bigint        not null check (total_minor > 0),
  currency        text          not null,
  usd_rate        text          not null,
  created_at      timestamptz   not null
);
create index on quotes (order_id, created_at desc);

-- Orders that take no payment any more.
create table closed_orders (
  order_id  text        primary key,
  closed_at timestamptz not null
);

-- What was paid into escrow: one for each order on a chain, since the contract takes an order once. At most one of an order's payments
-- is the one that counts; any other goes back.
create table payments (
  id           text          primary key,
  quote_id     text          not null,
  order_id     text          not null,
  chain_id     bigint        not null,
  payer        text          not null,
  amount       numeric(78,0) not null check (amount > 0),
  status       text          not null check (status in ('seen', 'confirmed', 'removed')),
  counts       boolean       not null,
  announced    boolean       not null default false,
  ending       text          check (ending in ('settle', 'refund')),
  reason       text,
  ended_tx     text,
  tx_hash      text          not null,
  block_number bigint        not null,
  block_hash   text          not null,
  log_index    int           not null,
  seen_at      timestamptz   not null,
  changes      int           not null default 0,
  unique (chain_id, order_id),
  check (ended_tx is null or ending is not null)
);
create unique index on payments (order_id) where counts;
create index on payments (chain_id, block_number) where status = 'seen';

-- What wallets earned and took out, one row for each effect of a log; a reorganisation deletes a log's rows.
create table ledger (
  chain_id   bigint        not null,
  block_hash text          not null,
  log_index  int           not null,
  ordinal    int           not null,
  account    text          not null,
  token      text          not null,
  kind       text          not null check (kind in ('earned', 'kept', 'withdrawn')),
  amount     numeric(78,0) not null check (amount > 0),
  order_id   text,
  tx_hash    text          not null,
  primary key (chain_id, block_hash, log_index, ordinal)
);
create index on ledger (account, chain_id, token);
