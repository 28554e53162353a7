-- For which order a reward was given; null for what is none of an order's. All that stand of an order fall with it, found by this.
alter table rewards add column order_id text;
update rewards set order_id = split_part(source, '/', 1) where source like 'order\_%/%';
create index rewards_of_order on rewards (order_id) where standing and order_id is not null;
