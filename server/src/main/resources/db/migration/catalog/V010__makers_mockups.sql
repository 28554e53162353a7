-- Pictures of products as their makers draw them, shown after our own. One row for each maker.
create table makers_mockups (
  product_id text        not null references products (id),
  maker      text        not null,
  mockups    jsonb       not null,
  made_at    timestamptz not null,
  primary key (product_id, maker)
);
