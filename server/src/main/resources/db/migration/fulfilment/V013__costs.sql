-- What a production costs, in the supplier's currency: as offered, as estimated when the supplier accepted it, and as invoiced.
create table production_costs (
  production_id text        not null references productions (id),
  stage         text        not null check (stage in ('offer', 'estimate', 'invoice')),
  goods         bigint      not null check (goods >= 0),
  shipping      bigint      not null check (shipping >= 0),
  tax           bigint      not null check (tax >= 0),
  currency      text        not null check (currency ~ '^[A-Z]{3}$'),
  at            timestamptz not null,
  primary key (production_id, stage)
);
create index on production_costs (at desc);

-- A margin that is gone, or an invoice above its estimate; open until an operator has seen it.
create table cost_alarms (
  production_id text        not null references productions (id),
  order_id      text        not null,
  kind          text        not null check (kind in ('margin_gone', 'above_estimate')),
  words         text        not null,
  at            timestamptz not null,
  seen_at       timestamptz,
  primary key (production_id, kind)
);
create index on cost_alarms (order_id);

-- What a line leaves to the studio, by the newest costs of its production; see docs/makers.md. Amounts in minor units; what the buyer paid
-- and creators get is in USD, costs are in the supplier's currency and are not converted.
create table line_margins (
  production_id text        not null references productions (id),
  line          int         not null,
  order_id      text        not null,
  product_id    text        not null,
  title         text        not null,
  quantity      int         not null,
  paid          bigint      not null,
  creators      bigint      not null,
  cost          bigint      not null,
  currency      text        not null,
  stage         text        not null,
  at            timestamptz not null,
  primary key (production_id, line)
);
create index on line_margins (order_id);
create index on line_margins (product_id);
create index on line_margins (at desc);
