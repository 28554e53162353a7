-- What the money in this database is worth; written by the first process that starts on it, and never changed.
create table runtime.money (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('play', 'real')),
  since timestamptz not null
);
