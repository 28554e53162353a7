-- What is offered. "search" is written with title, description, style, type and tags whenever they change.
create table products (
  id            text        primary key,
  slug          text        not null unique check (length(slug) between 1 and 100),
  version       bigint      not null default 1,
  creator       text        not null,
  artwork_id    text        not null,
  mint_id       text,
  blank_id      text        not null,
  type          text        not null,
  style         text        not null,
  title         text        not null check (length(title) between 1 and 120),
  description   text        not null,
  price_minor   bigint      not null check (price_minor > 0),
  currency      text        not null check (currency = 'USD'),
  variant_ids   text[]      not null check (cardinality(variant_ids) > 0),
  tags          text[]      not null,
  edition_size  bigint      check (edition_size > 0),
  sold          bigint      not null default 0 check (sold >= 0),
  on_sale       boolean     not null default true,
  image_url     text        not null,
  thumbnail_url text        not null,
  mockups       jsonb       not null default '[]',
  search        tsvector    not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);
create index products_newest  on products (created_at desc, id desc) where on_sale;
create index products_price   on products (price_minor, id) where on_sale;
create index products_popular on products (sold desc, id desc) where on_sale;
create index products_search  on products using gin (search);
create index products_tags    on products using gin (tags);
create index products_creator on products (creator, created_at desc, id desc);

-- What is counted: "product/<id>" for an edition, "variant/<id>" for a shelf. No row: no limit.
create table stock (
  item     text   primary key,
  quantity bigint not null,
  taken    bigint not null default 0,
  constraint never_oversold check (taken between 0 and quantity)
);

-- What orders have of it. A lapsed hold takes nothing and may be renewed.
create table stock_holds (
  order_id   text        not null,
  item       text        not null,
  product_id text        not null,
  quantity   bigint      not null check (quantity > 0),
  counted    boolean     not null,
  state      text        not null check (state in ('held', 'lapsed', 'committed')),
  held_until timestamptz not null,
  primary key (order_id, item)
);
create index stock_holds_due on stock_holds (held_until) where state = 'held' and counted;
