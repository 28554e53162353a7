-- Production may begin at several suppliers. The creators are credited once it has begun for every line.
alter table orders add column all_begun boolean not null default false;
update orders set all_begun = true where coalesce(held_from, status) in ('in_production', 'shipped', 'delivered');

-- A parcel has a key, may have no number, and says what is in it. Until now there was one, with all of the order.
update orders set shipments = (
  select jsonb_agg(parcel || jsonb_build_object(
    'key', parcel ->> 'trackingNumber',
    'deliveredAt', (
      select to_char(min(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from timeline
      where order_id = orders.id and timeline.status = 'delivered'),
    'pieces', (select jsonb_object_agg(item ->> 'line', item -> 'quantity') from jsonb_array_elements(items) as item)))
  from jsonb_array_elements(shipments) as parcel)
where shipments <> '[]';
