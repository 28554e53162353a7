-- What the studio has made: one production for each order, whoever prints it.
create table productions (
  id         text        primary key,
  order_id   text        not null unique,
  supplier   text        not null,
  status     text        not null check (status in
               ('preparing', 'ready', 'submitted', 'in_production', 'shipped', 'delivered', 'cancelled')),
  held       boolean     not null default false,
  sent_at    timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (sent_at is not null or status in ('preparing', 'ready', 'cancelled'))
);
create index on productions (updated_at) where status in ('submitted', 'in_production', 'shipped');

-- One print file for each line of the order, made once; the bytes lie in the media store.
create table print_files (
  production_id text        not null references productions (id),
  line          int         not null check (line > 0),
  title         text        not null,
  variant       text        not null,
  quantity      int         not null check (quantity > 0),
  url           text        not null,
  bytes         int         not null check (bytes > 0),
  made_at       timestamptz not null,
  primary key (production_id, line)
);

create table shipments (
  production_id   text        primary key references productions (id),
  carrier         text        not null,
  tracking_number text        not null unique,
  tracking_url    text        not null,
  shipped_at      timestamptz not null,
  delivered_at    timestamptz check (delivered_at >= shipped_at)
);

-- FOFO Factory, our own print queue. It stands here as any supplier would: it knows the studio's external id and no more.
create table factory_jobs (
  id              text        primary key,
  external_id     text        not null unique,
  order_id        text        not null,
  status          text        not null check (status in
                    ('queued', 'in_production', 'printed', 'shipped', 'delivered', 'cancelled')),
  tracking_number text        unique,
  not_before      timestamptz not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  check ((tracking_number is not null) = (status in ('shipped', 'delivered')))
);
create index on factory_jobs (status, updated_at);

create table factory_lines (
  job_id   text not null references factory_jobs (id),
  line     int  not null,
  title    text not null,
  variant  text not null,
  quantity int  not null check (quantity > 0),
  url      text not null,
  primary key (job_id, line)
);

-- What happened to a job and when; each step once.
create table factory_steps (
  job_id text        not null references factory_jobs (id),
  status text        not null,
  at     timestamptz not null,
  primary key (job_id, status)
);
