-- An operator took the artwork down: the product is neither shown nor sold. on_sale is false meanwhile.
alter table catalog.products
  add column taken_down boolean not null default false,
  add check (not (taken_down and on_sale));
create index products_artwork on catalog.products (artwork_id);
