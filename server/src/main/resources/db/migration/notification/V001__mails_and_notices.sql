-- Every mail that was ever due, once for each occasion. The body is written when it is sent and kept in the mailbox only.
create table mails (
  id             text        primary key,
  kind           text        not null check (kind in
                   ('order_receipt', 'order_shipped', 'order_delivered', 'order_refunded', 'login_code')),
  subject_id     text        not null,
  user_id        text        not null,
  status         text        not null check (status in ('waiting', 'sent', 'refused', 'expired')),
  details_sealed bytea,
  created_at     timestamptz not null,
  sent_at        timestamptz check ((sent_at is not null) = (status = 'sent')),
  unique (kind, subject_id),
  check (details_sealed is null or status = 'waiting')
);

-- Where mails arrive when no SMTP server is configured: one row for each Message-ID, all that a person would read sealed.
create table mailbox (
  message_id  text        primary key,
  mail_id     text        not null unique,
  user_id     text        not null,
  mail_sealed bytea       not null,
  received_at timestamptz not null
);

-- What the site itself tells somebody who is signed in.
create table notices (
  user_id    text        not null,
  id         text        not null,
  kind       text        not null check (kind in ('order_paid', 'order_shipped', 'order_delivered', 'order_refunded')),
  subject_id text        not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  primary key (user_id, id),
  unique (user_id, kind, subject_id)
);
