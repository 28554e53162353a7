-- An order may be made by several suppliers. A production has its lines, and no line is in two live productions.
drop index productions_order_id_idx;
alter table productions drop constraint productions_status_check;
alter table productions
  add constraint productions_status_check check (status in
    ('preparing', 'ready', 'submitted', 'in_production', 'shipped', 'delivered', 'cancelled', 'failed')),
  -- Why this supplier, in words.
  add column reason text not null default '',
  -- Why it ended before it was shipped.
  add column ended text,
  -- Why its supplier does not go on, and who must act.
  add column hold_words text,
  add column hold_party text check (hold_party in ('studio', 'supplier', 'buyer')),
  add column hold_since timestamptz,
  -- What its supplier answered when it was withdrawn.
  add column withdrawal text check (withdrawal in ('withdrawn', 'too_late', 'unknown')),
  add check ((hold_words is null) = (hold_party is null) and (hold_words is null) = (hold_since is null));
create index productions_on_hold on productions (hold_since) where hold_words is not null;

create table production_lines (
  production_id text    not null references productions (id),
  order_id      text    not null,
  line          int     not null check (line > 0),
  live          boolean not null default true,
  primary key (production_id, line)
);
create unique index production_lines_live on production_lines (order_id, line) where live;

-- Until now, a production was of all lines of its order.
do $$
begin
  if to_regclass('ordering.orders') is not null then
    insert into production_lines (production_id, order_id, line, live)
    select made.id, made.order_id, (item ->> 'line')::int, made.status <> 'cancelled'
    from productions made join ordering.orders bought on bought.id = made.order_id, jsonb_array_elements(bought.items) as item;
  end if;
end
$$;
