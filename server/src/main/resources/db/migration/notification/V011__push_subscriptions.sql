-- The devices on which people get their notices. What a browser gave us is sealed; its URL is found by an index that hides it.
create table push_subscriptions (
  id             text        primary key,
  user_id        text        not null,
  session_id     text        not null,
  endpoint_index bytea       not null unique,
  vapid_key      text        not null,
  device_sealed  bytea       not null,
  created_at     timestamptz not null
);
create index push_subscriptions_by_user on push_subscriptions (user_id, id);
create index push_subscriptions_by_session on push_subscriptions (session_id);

-- The kinds of notices that people do not want there, or wanted again.
create table push_choices (
  user_id    text        not null,
  kind       text        not null check (kind in
    ('order_paid', 'order_shipped', 'order_delivered', 'order_refunded', 'order_sold', 'sale_refunded', 'parcel_out_for_delivery',
     'parcel_exception', 'mail_suppressed')),
  wanted     boolean     not null,
  changed_at timestamptz not null,
  primary key (user_id, kind)
);
