-- A supplier may cancel a job: the order is held, and gets another production when an operator resumes it.
alter table productions drop constraint productions_order_id_key;
create unique index on productions (order_id) where status <> 'cancelled';
create index on productions (order_id, id desc);
