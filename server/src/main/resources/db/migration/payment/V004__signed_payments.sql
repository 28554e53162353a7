-- What the tokens can, as tried on their chains. A token without a row, or without a word for an ability, is paid the ordinary way.
create table token_abilities (
  chain_id       bigint      not null,
  token          text        not null,
  domain_name    text,
  domain_version text,
  permits        boolean,
  authorizes     boolean,
  permit2        boolean,
  probed_at      timestamptz not null,
  primary key (chain_id, token)
);

-- Payments that buyers signed and our relayer sends. An order has at most one under way.
create table relays (
  id           text        primary key,
  order_id     text        not null,
  quote_id     text        not null references quotes (id),
  method       text        not null check (method in ('authorization', 'permit2')),
  status       text        not null check (status in ('requested', 'sent', 'paid', 'failed')),
  signature    text        not null,
  tx_hash      text,
  problem      text,
  requested_at timestamptz not null,
  changed_at   timestamptz not null,
  check ((status = 'failed') = (problem is not null))
);
create unique index on relays (order_id) where status in ('requested', 'sent');
create index on relays (order_id, requested_at desc);
