-- Reactions to events that failed and are tried again, for operators: one row from the first failure to the success.
create table failing_reactions (
  id              text        primary key,
  reaction        text        not null,
  event           text        not null,
  about           text        not null,
  tries           int         not null check (tries > 0),
  last_error      text        not null,
  first_failed_at timestamptz not null,
  last_failed_at  timestamptz not null
);
