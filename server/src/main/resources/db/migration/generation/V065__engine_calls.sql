-- Calls of engines that answer only with the picture: one row for each picture of an order, stored before the call is sent, so that a
-- killed process leaves a trace of it, and kept until the picture is delivered by whichever process looks next.
create table engine_calls (
  lane        text        not null,
  order_key   text        not null,
  variant     int         not null check (variant >= 0),
  state       text        not null check (state in ('sent', 'made', 'refused', 'declined', 'doubtful')),
  tries       int         not null check (tries > 0),
  holder      text        not null,
  alive_until timestamptz not null,
  kind        text,
  reason      text,
  again_at    timestamptz,
  pause_s     bigint,
  picture     bytea,
  width       int,
  height      int,
  preview     bytea,
  at          timestamptz not null,
  primary key (lane, order_key, variant),
  check (state <> 'declined' or kind is not null),
  check (state <> 'made' or picture is not null)
);
create index engine_calls_by_age on engine_calls (at);
create index engine_calls_of_holder on engine_calls (holder) where state = 'sent';
