-- Parcels of jobs at Printify, which gives them neither an id nor a time: when each was first seen and first seen as
-- arrived, and its place, which stays its key if its number changes.
create table printify_parcels (
  external_id     text        not null references printify_orders (external_id),
  place           int         not null check (place > 0),
  carrier         text        not null,
  tracking_number text        not null,
  first_seen      timestamptz not null,
  arrival_seen    timestamptz check (arrival_seen >= first_seen),
  primary key (external_id, place)
);
