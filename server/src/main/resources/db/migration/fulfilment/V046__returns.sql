-- All of it came back, and is made again or paid back.
alter table productions drop constraint productions_status_check;
alter table productions
  add constraint productions_status_check check (status in
    ('preparing', 'ready', 'submitted', 'in_production', 'shipped', 'delivered', 'returned', 'cancelled', 'failed'));

-- Parcels that came back, and what was decided about what is in them.
create table returns (
  parcel_id     text        primary key references followed_parcels (id),
  production_id text        not null references productions (id),
  order_id      text        not null,
  status        text        not null check (status in ('open', 'sent_again', 'refund_due', 'closed')),
  at            timestamptz not null,
  changed_at    timestamptz not null
);
create index on returns (order_id);
create index on returns (at) where status in ('open', 'refund_due');

-- Lines that are made again since they came back: how many pieces, which the buyer does not pay for again.
create table resendings (
  order_id  text        not null,
  line      int         not null check (line > 0),
  pieces    int         not null check (pieces > 0),
  parcel_id text        not null,
  at        timestamptz not null,
  primary key (order_id, line)
);

-- How many pieces are made, if not all of the line's.
alter table production_lines add column pieces int check (pieces > 0);
-- Costs of what is made again have nothing against them: the buyer paid for it once.
alter table line_margins add column again boolean not null default false;
