-- What each holder has of each token: running totals of "transfers", moved by the row that enters or leaves it and in its transaction,
-- whoever writes. What is minted comes from the zero address, so that what this one is short of is the token's supply.
-- position: when the holder's share moved last, by the time of the block, since block numbers of two chains say nothing of each other.
create table balances (
  chain_id bigint        not null,
  contract text          not null,
  token_id numeric(78,0) not null,
  holder   text          not null,
  quantity numeric(78,0) not null,
  position bigint        not null,
  primary key (chain_id, contract, token_id, holder)
);
create index balances_of_holder on balances (holder, position desc) where quantity > 0;

create function position_of(mined_at timestamptz, log_index int) returns bigint language sql stable as $$
  select floor(extract(epoch from mined_at))::bigint * 100000 + least(log_index, 99999)
$$;

create function count_entered() returns trigger language plpgsql as $$
begin
  insert into minting.balances as b (chain_id, contract, token_id, holder, quantity, position)
  select chain_id, contract, token_id, holder, sum(quantity), max(position)
  from (
    select chain_id, contract, token_id, recipient as holder, quantity, minting.position_of(mined_at, log_index) as position from entered
    union all
    select chain_id, contract, token_id, sender, -quantity, minting.position_of(mined_at, log_index) from entered) moved
  group by chain_id, contract, token_id, holder
  order by chain_id, contract, token_id, holder
  on conflict (chain_id, contract, token_id, holder)
  do update set quantity = b.quantity + excluded.quantity, position = greatest(b.position, excluded.position);
  return null;
end
$$;

create function count_left() returns trigger language plpgsql as $$
begin
  update minting.balances b
  set quantity = b.quantity - moved.quantity,
      position = coalesce((
        select max(minting.position_of(t.mined_at, t.log_index)) from minting.transfers t
        where t.chain_id = b.chain_id and t.contract = b.contract and t.token_id = b.token_id and b.holder in (t.sender, t.recipient)), 0)
  from (
    select chain_id, contract, token_id, holder, sum(quantity) as quantity
    from (
      select chain_id, contract, token_id, recipient as holder, quantity from gone
      union all
      select chain_id, contract, token_id, sender, -quantity from gone) sides
    group by chain_id, contract, token_id, holder) moved
  where b.chain_id = moved.chain_id and b.contract = moved.contract and b.token_id = moved.token_id and b.holder = moved.holder;
  return null;
end
$$;

lock table transfers in share row exclusive mode;

insert into balances (chain_id, contract, token_id, holder, quantity, position)
select chain_id, contract, token_id, holder, sum(quantity), max(position)
from (
  select chain_id, contract, token_id, recipient as holder, quantity, position_of(mined_at, log_index) as position from transfers
  union all
  select chain_id, contract, token_id, sender, -quantity, position_of(mined_at, log_index) from transfers) moved
group by chain_id, contract, token_id, holder;

create trigger entered after insert on transfers referencing new table as entered
  for each statement execute function count_entered();
create trigger gone after delete on transfers referencing old table as gone
  for each statement execute function count_left();

drop index transfers_recipient_idx;
drop index transfers_sender_idx;
