-- All payments of an order, on whichever chain.
create index payments_of_order on payments (order_id);
