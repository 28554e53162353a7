-- A production may be sent in several parcels, some without tracking. A parcel has the supplier's key, and another one in its order.
alter table shipments
  drop constraint shipments_pkey,
  drop constraint shipments_tracking_number_key,
  drop constraint shipments_check,
  add column key       text,
  add column order_key text,
  add column pieces    jsonb not null default '{}',
  alter column tracking_number drop not null,
  alter column tracking_url    drop not null;
update shipments set key = tracking_number, order_key = tracking_number, pieces = coalesce((
  select jsonb_object_agg(line, quantity) from print_files where print_files.production_id = shipments.production_id), '{}');
alter table shipments
  alter column key       set not null,
  alter column order_key set not null,
  add primary key (production_id, key);
create index shipments_tracking_number on shipments (tracking_number);
