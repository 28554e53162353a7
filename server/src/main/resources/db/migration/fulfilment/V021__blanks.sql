-- Blanks that are counted; a variant without a row is not, and always there.
create table blank_stock (
  variant_id    text        primary key,
  on_hand       int         not null check (on_hand >= 0),
  reorder_point int         not null default 0 check (reorder_point >= 0),
  updated_at    timestamptz not null
);

create table blank_movements (
  id         text        primary key,
  variant_id text        not null references blank_stock (variant_id),
  kind       text        not null check (kind in ('received', 'counted', 'used')),
  change     int         not null,
  reason     text        not null,
  at         timestamptz not null,
  by         text        not null
);
create index on blank_movements (variant_id, id desc);
