-- The blanks at or below their reorder point of which operators were told. A row goes when there are enough again.
create table low_blanks (
  variant_id text        primary key,
  since      timestamptz not null
);
