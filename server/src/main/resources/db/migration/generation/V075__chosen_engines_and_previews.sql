-- chosen_engine: the engine that the person chose; then no other one makes the pictures.
alter table jobs add column chosen_engine text;

-- What unfinished pictures look like at the moment: replaced every second or so, and worth nothing after a crash.
create unlogged table job_previews (
  user_id text        not null,
  job_id  text        not null,
  variant int         not null,
  step    int         not null,
  picture bytea       not null,
  at      timestamptz not null,
  primary key (user_id, job_id, variant)
);

-- What went wrong with engines lately. Repeated words are counted.
create table engine_troubles (
  id     bigint      generated always as identity primary key,
  lane   text        not null,
  job_id text        not null,
  words  text        not null,
  times  int         not null,
  at     timestamptz not null
);
create index engine_troubles_of_lane on engine_troubles (lane, at desc, id desc);
create index engine_troubles_by_age on engine_troubles (at);
