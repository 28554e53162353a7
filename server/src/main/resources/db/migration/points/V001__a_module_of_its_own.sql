-- The community's other rooms get modules of their own; this one is the ledger of points.
alter table community.transactions set schema points;
alter table community.entries set schema points;
alter table community.rewards set schema points;
alter table community.standings set schema points;
alter table community.mint_days set schema points;
alter function community.refuse_unbalanced() set schema points;
alter function community.refuse_change() set schema points;

create or replace function points.refuse_unbalanced() returns trigger language plpgsql as $$
declare
  moved text := case tg_table_name when 'entries' then to_jsonb(new) ->> 'transaction_id' else to_jsonb(new) ->> 'id' end;
  total bigint;
  sides int;
begin
  select coalesce(sum(points), 0), count(*) into total, sides from points.entries where transaction_id = moved;
  if total <> 0 or sides < 2 then
    raise exception 'the entries of % add up to % points in % rows, expected 0 in at least 2', moved, total, sides
      using errcode = 'check_violation';
  end if;
  return null;
end
$$;
