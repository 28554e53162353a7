-- A purchase. Its lines never change after it was placed, so they lie in the row. "contact" (e-mail and address) is sealed with the buyer's key.
create table orders (
  id             text        primary key,
  buyer          text        not null,
  buyer_wallet   text        not null,
  status         text        not null check (status in ('awaiting_payment', 'paid', 'in_production', 'shipped', 'delivered', 'expired',
                                                        'cancelled', 'refund_pending', 'refunded', 'on_hold')),
  held_from      text        check (held_from in ('awaiting_payment', 'paid', 'in_production', 'shipped')),
  payment_gone   boolean     not null default false,
  chain_id       bigint      not null,
  token          text        not null,
  items          jsonb       not null,
  items_minor    bigint      not null check (items_minor > 0),
  shipping_minor bigint      not null check (shipping_minor >= 0),
  contact        bytea       not null,
  placed_at      timestamptz not null,
  payable_until  timestamptz not null,
  settled        boolean     not null default false,
  payment_tx     text,
  settlement_tx  text,
  refund_tx      text,
  shipments      jsonb       not null default '[]',
  twins          jsonb       not null default '[]',
  changes        integer     not null default 1,
  check ((status = 'on_hold') = (held_from is not null))
);
create index orders_of_buyer on orders (buyer, placed_at desc, id desc);
create index orders_by_time  on orders (placed_at desc, id desc);
create index orders_unpaid   on orders (payable_until) where status = 'awaiting_payment';

-- What happened to an order, in its sequence: one row for each change of status, and for each thing worth telling.
create table timeline (
  order_id text        not null,
  sequence integer     not null,
  at       timestamptz not null,
  status   text        not null,
  detail   text        not null,
  primary key (order_id, sequence)
);
