-- The factory as a print shop: pieces go through stations, blanks are counted, prints are batched and nested on film.
alter table factory_jobs
  add column number         bigint generated always as identity unique,
  add column goods_minor    bigint check (goods_minor >= 0),
  add column shipping_minor bigint check (shipping_minor >= 0),
  add column currency       text,
  add check ((goods_minor is null) = (shipping_minor is null) and (goods_minor is null) = (currency is null));

create table factory_batches (
  id         text        primary key,
  number     bigint      generated always as identity unique,
  printer    text        not null,
  technique  text        not null,
  blank_id   text        not null,
  colour     text        not null,
  started_at timestamptz not null,
  started_by text        not null
);

-- One thing to be made. Jobs from before have none: they are started and finished as a whole.
create table factory_pieces (
  number     bigint      generated always as identity primary key,
  job_id     text        not null references factory_jobs (id),
  line       int         not null,
  copy       int         not null check (copy > 0),
  blank_id   text        not null,
  variant_id text        not null,
  colour     text        not null,
  technique  text        not null,
  station    text        not null check (station in ('print', 'cure', 'press', 'pack', 'done', 'cancelled')),
  attempt    int         not null default 1 check (attempt > 0),
  started    boolean     not null default false,
  batch_id   text        references factory_batches (id),
  tag        text        not null unique,
  since      timestamptz not null,
  unique (job_id, line, copy),
  check (started or station in ('print', 'cancelled')),
  check (started or batch_id is null)
);
create index on factory_pieces (technique, blank_id, colour) where station = 'print';
create index on factory_pieces (variant_id) where station = 'print' and not started;
create index on factory_pieces (batch_id);

-- Each station of each attempt once.
create table factory_piece_steps (
  piece   bigint      not null references factory_pieces (number),
  attempt int         not null,
  station text        not null check (station in ('print', 'cure', 'press', 'pack')),
  at      timestamptz not null,
  by      text        not null,
  primary key (piece, attempt, station)
);

-- What failed: the attempt, and why it is made again.
create table factory_reprints (
  piece      bigint      not null references factory_pieces (number),
  attempt    int         not null,
  reason     text        not null check (reason in ('misprint', 'damaged_blank', 'lost', 'other')),
  words      text        not null,
  station    text        not null,
  cost_minor bigint      not null check (cost_minor >= 0),
  currency   text        not null,
  at         timestamptz not null,
  by         text        not null,
  primary key (piece, attempt)
);
create index on factory_reprints (at);

-- Pieces of a batch whose order must not be printed.
create table factory_drops (
  batch_id text   not null references factory_batches (id),
  piece    bigint not null references factory_pieces (number),
  words    text   not null,
  primary key (batch_id, piece)
);
