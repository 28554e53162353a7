-- Whether a supplier is asked at all. One row per supplier that ever failed, shared by all processes.
create table supplier_breakers (
  supplier    text        primary key,
  failures    int         not null default 0 check (failures >= 0),
  openings    int         not null default 0 check (openings >= 0),
  open_until  timestamptz,
  probe_until timestamptz,
  opened_at   timestamptz,
  words       text        not null default '',
  changed_at  timestamptz not null
);

-- How an order's lines find who makes them.
create table routings (
  order_id    text        primary key,
  status      text        not null check (status in ('waiting', 'routed', 'held')),
  words       text        not null,
  wanted      text,
  since       timestamptz not null,
  tries       int         not null default 0 check (tries >= 0),
  next_at     timestamptz,
  changed_at  timestamptz not null
);
create index on routings (status, order_id) where status <> 'routed';

-- Suppliers that refused to make an order before they had it: they are not asked for it again before an operator says so.
create table routing_refusals (
  order_id      text        not null,
  supplier      text        not null,
  production_id text        not null,
  cause         text        not null,
  words         text        not null,
  at            timestamptz not null,
  primary key (order_id, supplier)
);

-- Jobs that were sent and not confirmed: the supplier may have them.
create table sendings (
  production_id text        primary key references productions (id),
  attempt       bigint      not null check (attempt > 0),
  at            timestamptz not null
);
insert into sendings (production_id, attempt, at) select id, 1, sent_at from productions where status = 'ready' and sent_at is not null;
