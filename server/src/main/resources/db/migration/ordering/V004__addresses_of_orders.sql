-- Where orders of the last day came from, for what everybody at one network address keeps from others unpaid. Forgotten after a day.
create table order_addresses (
  order_id  text        primary key,
  network   text        not null,
  placed_at timestamptz not null
);
create index order_addresses_of_network on order_addresses (network, placed_at desc);
