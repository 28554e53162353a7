-- Creators who heard of a sale hear of its refund.
alter table notices drop constraint notices_kind_check, drop constraint notices_sale_check;
alter table notices
  add constraint notices_kind_check check (kind in
    ('order_paid', 'order_shipped', 'order_delivered', 'order_refunded', 'order_sold', 'sale_refunded')),
  add constraint notices_sale_check check ((kind in ('order_sold', 'sale_refunded')) = (product_id is not null));
