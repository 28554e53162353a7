-- Pictures that a maker draws of a product, if the studio wants them. Nothing depends on them.
create table makers_mockups (
  product_id text        not null,
  supplier   text        not null,
  status     text        not null check (status in ('waiting', 'drawing', 'shown', 'failed')),
  -- The design that it draws, a PNG in the media store.
  file_url   text,
  -- Its name for the task.
  task       text,
  -- Why there are none.
  words      text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (product_id, supplier)
);
create index on makers_mockups (file_url) where file_url is not null;
