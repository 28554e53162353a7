-- How many pieces of a product were paid, beside the product: a sale writes this row and its two indexes, and leaves the product's nine alone.
create table sales (
  product_id text   primary key,
  pieces     bigint not null default 0 check (pieces >= 0)
);
create index sales_popular on sales (pieces desc, product_id desc);

-- Every product has its row, whoever writes the product, so that the most popular can be read along the index.
create function count_no_sales() returns trigger language plpgsql as $$
begin
  insert into catalog.sales (product_id) values (new.id);
  return null;
end
$$;

lock table products in share row exclusive mode;
insert into sales (product_id, pieces) select id, sold from products;
alter table products drop column sold;
create trigger sales after insert on products for each row execute function count_no_sales();
