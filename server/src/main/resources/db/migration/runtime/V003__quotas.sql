-- What was used of each day's quotas: one counter for each kind, whom it counts for ("person/…", "wallet/…", "in-all") and day (UTC).
create table quota_use (
  kind    text   not null,
  subject text   not null,
  day     date   not null,
  used    bigint not null check (used >= 0),
  primary key (kind, subject, day)
);
create index quota_use_day on quota_use using brin (day) with (pages_per_range = 16, autosummarize = on);
