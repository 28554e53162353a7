-- The console's list of one status, the newest first.
create index orders_by_status on orders (status, id desc);
