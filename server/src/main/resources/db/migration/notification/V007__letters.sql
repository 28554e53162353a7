-- Mails about parcels, weekly letters and operators' notices; mails that their reader does not want, or whose address gets none.
alter table mails drop constraint mails_kind_check, drop constraint mails_status_check;
alter table mails
  add constraint mails_kind_check check (kind in
    ('order_receipt', 'order_shipped', 'order_delivered', 'order_refunded', 'parcel_shipped', 'parcel_out_for_delivery', 'parcel_delivered',
     'parcel_exception', 'order_sold', 'sales_digest', 'dao_digest', 'operator_notice', 'login_code')),
  add constraint mails_status_check check (status in ('waiting', 'sent', 'refused', 'expired', 'unwanted', 'suppressed')),
  add column address_index bytea,
  add column soft_bounces integer not null default 0 check (soft_bounces >= 0),
  add column feedback text check (feedback in ('bounce', 'complaint')),
  add column feedback_at timestamptz,
  add check ((feedback is null) = (feedback_at is null));

-- A person's own addresses, by the mails to them.
create index mails_by_user on mails (user_id);

-- Addresses that get no more mail, as blind indexes.
create table suppressions (
  address_index bytea       primary key,
  mail_id       text        not null,
  user_id       text        not null,
  reason        text        not null check (reason in ('bounce', 'complaint')),
  status_code   text,
  since         timestamptz not null
);
create index suppressions_by_mail on suppressions (mail_id);

-- What mail servers reported, once each, however often it is posted or fetched.
create table reports (
  id          text        primary key,
  mail_id     text        not null,
  kind        text        not null check (kind in ('bounce', 'soft_bounce', 'complaint')),
  status_code text,
  reported_at timestamptz not null
);

create table languages (
  user_id    text        primary key,
  language   text        not null check (language in ('en', 'de', 'fr', 'es', 'ja')),
  chosen     boolean     not null,
  changed_at timestamptz not null
);

create table choices (
  user_id    text        not null,
  kind       text        not null check (kind in ('order_sold', 'sales_digest', 'dao_digest', 'operator_notice')),
  wanted     boolean     not null,
  changed_at timestamptz not null,
  primary key (user_id, kind)
);
create index choices_wanted on choices (kind, user_id) where wanted;

-- A buyer reads on the site that a mail about their order was not sent.
alter table notices drop constraint notices_kind_check;
alter table notices
  add constraint notices_kind_check check (kind in
    ('order_paid', 'order_shipped', 'order_delivered', 'order_refunded', 'order_sold', 'sale_refunded', 'parcel_out_for_delivery',
     'parcel_exception', 'mail_suppressed'));
-- The sales of a week.
create index notices_of_sales on notices (created_at, user_id) where kind = 'order_sold';
