-- What helps against a hold: its supplier is asked again, somebody agrees, or it is solved on a page of the supplier's.
alter table productions
  add column hold_remedy text check (hold_remedy in ('ask_again', 'release', 'page')),
  add column hold_label text,
  add column hold_page text,
  -- Somebody's agreement is being passed on until then: nobody else does the same.
  add column releasing_until timestamptz;

-- Why a job is not released to production, as of the last attempt.
alter table vendor_jobs
  add column hold_words text,
  add column hold_party text check (hold_party in ('studio', 'supplier', 'buyer')),
  add column hold_remedy text check (hold_remedy in ('ask_again', 'release', 'page')),
  add column hold_label text,
  add column hold_page text;

-- What operators decided about orders, and why. Kept.
create table decisions (
  order_id text        not null,
  kind     text        not null,
  -- What it is about: a hold of a production, a parcel. Each is decided once.
  about    text        not null,
  words    text        not null,
  by       text        not null,
  at       timestamptz not null,
  primary key (order_id, kind, about)
);

-- Productions that ended because a print file would be waste, until their order is over.
create table unprintable (
  production_id text        primary key references productions (id),
  order_id      text        not null,
  since         timestamptz not null
);
create index on unprintable (order_id);

-- Print files that are printed though the check refused them: only these very files, by their address.
create table print_overrides (
  order_id text        not null,
  line     int         not null,
  url      text        not null,
  at       timestamptz not null,
  primary key (order_id, line, url)
);
