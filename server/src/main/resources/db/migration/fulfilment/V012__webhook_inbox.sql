-- What vendors posted, each event once. The body is not kept: it may contain an address, and the vendor is asked for the status anyway.
create table webhook_events (
  supplier    text        not null,
  event_id    text        not null,
  type        text        not null,
  subject     text,
  hint        boolean     not null default false,
  received_at timestamptz not null,
  handled_at  timestamptz,
  primary key (supplier, event_id)
);
create index on webhook_events (received_at);
