-- Every notice has its text; those from before say what they said.
update notices set said = case kind
    when 'order_paid' then 'Your payment has arrived. We are preparing the print files.'
    when 'order_shipped' then 'Your parcel is on its way.'
    when 'order_delivered' then 'Your parcel has arrived, and its digital twin is yours.'
    when 'order_refunded' then 'Your money is back in your wallet.'
  end
  where said is null;

alter table notices drop constraint notices_check;
alter table notices
  alter column said set not null,
  add constraint notices_sale_check check ((kind = 'order_sold') = (product_id is not null));
