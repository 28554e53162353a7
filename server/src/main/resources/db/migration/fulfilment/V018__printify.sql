-- Jobs at Printify, whose orders are found by its own ids only. Each step is recorded here before it is taken.
create table printify_orders (
  external_id  text        primary key,
  shop         text        not null,
  -- Printify's id of the order; empty until it is known.
  vendor_id    text,
  -- What the job should cost, in US cents, as of its first submission.
  goods        bigint      check (goods >= 0),
  shipping     bigint      check (shipping >= 0),
  -- When the order was first about to be created and nobody knows the result; empty if it certainly was not.
  creating_at  timestamptz,
  -- When it was first about to be sent to production.
  sending_at   timestamptz,
  withdrawn_at timestamptz,
  -- Which process works on it, and until when others wait.
  turn_of      text,
  turn_until   timestamptz,
  created_at   timestamptz not null,
  unique (shop, vendor_id),
  check ((goods is null) = (shipping is null)),
  check ((turn_of is null) = (turn_until is null))
);

-- The products that were made for the lines of a job, one each: no other order has them.
create table printify_lines (
  external_id text        not null references printify_orders (external_id),
  line        int         not null check (line > 0),
  quantity    int         not null check (quantity > 0),
  variant     text        not null,
  -- The price of one in US cents when the line was first sent; empty if it was unknown.
  offered     bigint      check (offered >= 0),
  product_id  text        unique,
  asked_at    timestamptz not null,
  primary key (external_id, line)
);

-- Print files in the account's library, by their name, which is a hash of their content.
create table printify_files (
  shop     text        not null,
  name     text        not null,
  image_id text,
  width    int,
  height   int,
  asked_at timestamptz not null,
  primary key (shop, name),
  check (image_id is null or (width > 0 and height > 0))
);

-- What a printed variant costs, in US cents: Printify says it for products only.
create table printify_prices (
  variant text        primary key,
  cents   bigint      not null check (cents >= 0),
  seen_at timestamptz not null
);
