-- Creators hear of their sales: several people get a mail of one kind about one order, and a notice says what was sold and leads to the product.
alter table mails drop constraint mails_kind_check, drop constraint mails_kind_subject_id_key;
alter table mails
  add constraint mails_kind_check check (kind in
    ('order_receipt', 'order_shipped', 'order_delivered', 'order_refunded', 'order_sold', 'login_code')),
  add unique (kind, subject_id, user_id);

alter table notices drop constraint notices_kind_check;
alter table notices
  add constraint notices_kind_check check (kind in ('order_paid', 'order_shipped', 'order_delivered', 'order_refunded', 'order_sold')),
  add column product_id text,
  add column said text,
  add check ((kind = 'order_sold') = (product_id is not null and said is not null));
