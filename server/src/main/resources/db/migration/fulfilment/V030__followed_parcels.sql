-- Parcels that are followed until they arrive. No personal data: carriers' places, never addresses.
create table followed_parcels (
  id              text        primary key,
  -- Opens the public page; cannot be guessed.
  code            text        not null unique,
  production_id   text        not null references productions (id),
  order_id        text        not null,
  -- The supplier's id of it, which stays if its number changes.
  parcel_key      text        not null,
  supplier        text        not null,
  -- Our code of the carrier, if it was recognised, and the name to show.
  carrier         text,
  carrier_name    text        not null,
  tracking_number text,
  -- In one spelling, as tracking services have it.
  plain_number    text,
  -- A link as somebody else says it: checked before it is shown.
  said_link       text,
  status          text        not null check (status in
                    ('pre_transit', 'in_transit', 'out_for_delivery', 'attempt_failed', 'available_for_pickup', 'exception', 'delivered',
                     'returning', 'returned')),
  status_at       timestamptz not null,
  estimate_from   date,
  estimate_to     date,
  shipped_at      timestamptz not null,
  delivered_at    timestamptz,
  -- When something new was last reported, or an operator last checked it.
  news_at         timestamptz not null,
  created_at      timestamptz not null,
  unique (production_id, parcel_key),
  check ((estimate_from is null) = (estimate_to is null) and estimate_from <= estimate_to)
);
create index on followed_parcels (order_id);
create index on followed_parcels (plain_number);
create index on followed_parcels (news_at) where status not in ('delivered', 'returned');

-- What each source reported, once. The time is the place's wall clock, with its offset from UTC if the carrier gives one.
create table parcel_events (
  parcel_id      text        not null references followed_parcels (id),
  source         text        not null,
  event_id       text        not null,
  at_local       timestamp   not null,
  offset_seconds int,
  place          text,
  words          text        not null,
  status         text        not null,
  recorded_at    timestamptz not null,
  primary key (parcel_id, source, event_id)
);

-- Milestones that were published, or passed before anything was known.
create table parcel_milestones (
  parcel_id text        not null references followed_parcels (id),
  milestone text        not null,
  at        timestamptz not null,
  primary key (parcel_id, milestone)
);

-- Parcels at a tracking service.
create table parcel_registrations (
  parcel_id   text        primary key references followed_parcels (id),
  service     text        not null,
  external_id text        not null,
  -- When it is read next; null if no more is expected.
  next_at     timestamptz,
  unique (service, external_id, parcel_id)
);
create index on parcel_registrations (next_at) where next_at is not null;
