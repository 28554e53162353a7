-- What a wallet has unpaid, whichever account orders with it.
create index orders_of_wallet on orders (buyer_wallet, placed_at desc);
