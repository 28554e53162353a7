-- Jobs that are with an engine elsewhere. No worker holds them meanwhile; they are looked at from time to time.
-- next_look: when to look again; null while a worker is at it.
-- intent_at: since when the engine may have the order, stored before it is asked; null if it certainly has none.
-- submissions: how many orders were lost or given up before; part of the order's key.
-- refused: by variant, why the engine did not make it.
alter table jobs
  add column next_look   timestamptz,
  add column intent_at   timestamptz,
  add column submissions int   not null default 0,
  add column refused     jsonb not null default '{}',
  drop constraint jobs_check,
  add constraint jobs_running_check check ((status = 'running') = (lease_until is not null or next_look is not null)),
  add check (next_look is null or lease_until is null);
create index jobs_to_look_at on jobs (lane, next_look) where next_look is not null;
create index jobs_by_ticket on jobs (lane, ticket) where status in ('queued', 'running') and ticket is not null;

-- What engines told us by webhook, each event once; kept for a day, since one may arrive before its ticket is stored.
create table engine_events (
  lane   text        not null,
  id     text        not null,
  ticket text        not null,
  at     timestamptz not null,
  primary key (lane, id)
);
create index engine_events_of_ticket on engine_events (lane, ticket);
create index engine_events_by_age on engine_events (at);

-- What was ordered from an engine on a day (UTC), in millionths of a US dollar. Counted before an order is sent, given back only if the
-- engine certainly did not take it.
create table engine_spending (
  lane      text   not null,
  day       date   not null,
  pictures  int    not null check (pictures >= 0),
  micro_usd bigint not null check (micro_usd >= 0),
  primary key (lane, day)
);

-- Lanes that take no orders until an operator opens them.
create table closed_lanes (
  lane      text        primary key,
  reason    text        not null,
  closed_at timestamptz not null
);
