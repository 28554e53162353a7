-- Accounts with vendors that operators connected. Tokens and secrets are sealed with the master key.
create table supplier_accounts (
  supplier              text        primary key,
  store                 text        not null,
  store_name            text        not null,
  sealed_token          bytea       not null,
  sealed_webhook_secret bytea,
  -- SHA-256 of the path segment that takes this vendor's unsigned posts.
  hint_segment          bytea       unique,
  connected_at          timestamptz not null,
  changed_at            timestamptz not null
);

-- Which of our variants are made by which vendor, as operators confirmed, and what the vendor's catalogue last said about them.
create table vendor_variants (
  supplier       text        not null,
  variant_id     text        not null,
  product_id     text        not null,
  vendor_id      text        not null,
  placement      text        not null,
  technique      text        not null,
  width_px       int         not null check (width_px > 0),
  height_px      int         not null check (height_px > 0),
  fill           text        not null check (fill in ('contain', 'cover')),
  price_minor    bigint      not null check (price_minor >= 0),
  price_currency text        not null check (price_currency ~ '^[A-Z]{3}$'),
  regions        text[]      not null default '{}',
  discontinued   boolean     not null default false,
  confirmed_at   timestamptz not null,
  synced_at      timestamptz not null,
  primary key (supplier, variant_id)
);

-- What changed in a vendor's catalogue, for operators.
create table catalogue_news (
  id         text        primary key,
  supplier   text        not null,
  variant_id text        not null,
  kind       text        not null check (kind in ('discontinued', 'back', 'out_of_stock', 'in_stock', 'dearer', 'cheaper', 'area_changed')),
  words      text        not null,
  at         timestamptz not null,
  read_at    timestamptz
);
create index on catalogue_news (id desc) where read_at is null;

create table catalogue_syncs (
  supplier text        primary key,
  at       timestamptz not null,
  failure  text
);
