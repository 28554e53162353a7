-- Points, kept as money is: every transaction moves points between accounts and sums to zero. Rows are only ever added.
create table transactions (
  id         text        primary key,
  source_key text        not null unique check (length(source_key) between 1 and 200),
  reason     text        not null check (reason in ('mint', 'sale', 'purchase', 'mint_reversed', 'sale_reversed', 'purchase_reversed')),
  at         timestamptz not null
);
create index on transactions (at);

-- An account is a person's (user_…) or the studio's own, from which rewards are given and which is below zero by their sum.
create table entries (
  account        text   not null check (account = 'studio:rewards' or account like 'user\_%'),
  transaction_id text   not null references transactions (id),
  points         bigint not null check (points <> 0),
  primary key (account, transaction_id)
);
create index on entries (transaction_id);

-- Checked when the transaction commits, so that entries may be written one after another.
create function refuse_unbalanced() returns trigger language plpgsql as $$
declare
  moved text := case tg_table_name when 'entries' then to_jsonb(new) ->> 'transaction_id' else to_jsonb(new) ->> 'id' end;
  total bigint;
  sides int;
begin
  select coalesce(sum(points), 0), count(*) into total, sides from community.entries where transaction_id = moved;
  if total <> 0 or sides < 2 then
    raise exception 'the entries of % add up to % points in % rows, expected 0 in at least 2', moved, total, sides
      using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger balanced after insert on transactions deferrable initially deferred
  for each row execute function refuse_unbalanced();
create constraint trigger balanced after insert on entries deferrable initially deferred
  for each row execute function refuse_unbalanced();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to: write a reversal instead' using errcode = 'check_violation';
end
$$;
create trigger only_added before update or delete or truncate on transactions execute function refuse_change();
create trigger only_added before update or delete or truncate on entries execute function refuse_change();

-- Which rewards stand. An order that is paid, unpaid and paid again is rewarded once each time and reversed between.
create table rewards (
  source     text        primary key,
  reason     text        not null check (reason in ('mint', 'sale', 'purchase')),
  account    text        not null,
  points     bigint      not null check (points > 0),
  round      int         not null check (round > 0),
  standing   boolean     not null,
  awarded_at timestamptz not null
);

-- Sums of a person's entries for each period, kept with them, so that a leaderboard is one index read.
create table standings (
  period  text   not null,
  account text   not null,
  points  bigint not null,
  primary key (period, account)
);
create index on standings (period, points desc, account);

-- How many mints of a person were rewarded on a day.
create table mint_days (
  account text not null,
  day     date not null,
  mints   int  not null check (mints > 0),
  primary key (account, day)
);
