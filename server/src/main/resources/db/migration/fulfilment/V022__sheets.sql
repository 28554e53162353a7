-- Gang sheets, as they were laid: the file is written from this whenever somebody wants it.
create table factory_sheets (
  id        text        primary key,
  number    bigint      generated always as identity unique,
  technique text        not null,
  layout    jsonb       not null,
  length_mm int         not null check (length_mm > 0),
  pieces    int         not null check (pieces > 0),
  waste     int         not null check (waste between 0 and 100),
  at        timestamptz not null,
  by        text        not null
);
alter table factory_pieces add column sheet_id text references factory_sheets (id);
create index on factory_pieces (sheet_id);
