-- Whether each chain can be used now, as its worker judges it; confirmed by "seen_at" every few seconds.
create table conditions (
  chain_id bigint      primary key,
  state    text        not null check (state in ('ready', 'slow', 'down')),
  since    timestamptz not null,
  seen_at  timestamptz not null
);
