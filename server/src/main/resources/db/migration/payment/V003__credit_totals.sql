-- What each account has earned, was left with and took out, in each token: running totals of "ledger", moved by the row that enters or
-- leaves it and in its transaction, whoever writes.
create table credit_totals (
  account   text          not null,
  chain_id  bigint        not null,
  token     text          not null,
  earned    numeric(78,0) not null check (earned >= 0),
  kept      numeric(78,0) not null check (kept >= 0),
  withdrawn numeric(78,0) not null check (withdrawn >= 0),
  primary key (account, chain_id, token)
);

create function count_credits() returns trigger language plpgsql as $$
begin
  insert into payment.credit_totals as t (account, chain_id, token, earned, kept, withdrawn)
  select account, chain_id, token, coalesce(sum(amount) filter (where kind = 'earned'), 0),
    coalesce(sum(amount) filter (where kind = 'kept'), 0), coalesce(sum(amount) filter (where kind = 'withdrawn'), 0)
  from entered group by account, chain_id, token order by account, chain_id, token
  on conflict (account, chain_id, token)
  do update set earned = t.earned + excluded.earned, kept = t.kept + excluded.kept, withdrawn = t.withdrawn + excluded.withdrawn;
  return null;
end
$$;

create function discount_credits() returns trigger language plpgsql as $$
begin
  update payment.credit_totals t
  set earned = t.earned - moved.earned, kept = t.kept - moved.kept, withdrawn = t.withdrawn - moved.withdrawn
  from (
    select account, chain_id, token, coalesce(sum(amount) filter (where kind = 'earned'), 0) as earned,
      coalesce(sum(amount) filter (where kind = 'kept'), 0) as kept, coalesce(sum(amount) filter (where kind = 'withdrawn'), 0) as withdrawn
    from gone group by account, chain_id, token) moved
  where t.account = moved.account and t.chain_id = moved.chain_id and t.token = moved.token;
  return null;
end
$$;

lock table ledger in share row exclusive mode;

insert into credit_totals (account, chain_id, token, earned, kept, withdrawn)
select account, chain_id, token, coalesce(sum(amount) filter (where kind = 'earned'), 0),
  coalesce(sum(amount) filter (where kind = 'kept'), 0), coalesce(sum(amount) filter (where kind = 'withdrawn'), 0)
from ledger group by account, chain_id, token;

create trigger entered after insert on ledger referencing new table as entered
  for each statement execute function count_credits();
create trigger gone after delete on ledger referencing old table as gone
  for each statement execute function discount_credits();
