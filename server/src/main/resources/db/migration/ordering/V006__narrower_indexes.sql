-- Orders with a wallet by other buyers than the one who orders: their index entries are apart from the buyer's own, which are read once.
drop index orders_of_wallet;
create index orders_of_wallet on orders (buyer_wallet, buyer);
-- Addresses are found by their network alone: one index less to write for each order.
alter table order_addresses drop constraint order_addresses_pkey;
drop index order_addresses_of_network;
alter table order_addresses add primary key (network, order_id);
