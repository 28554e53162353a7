-- The only chain on which a product is paid; null for any of the studio's.
alter table products add column chain_id bigint check (chain_id > 0);
