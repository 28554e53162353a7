-- One request for pictures. Found by its person and id; picked by lane and priority.
create table jobs (
  user_id           text        not null,
  id                text        not null,
  status            text        not null check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  lane              text        not null,
  priority          int         not null,
  prompt            text        not null check (char_length(prompt) between 1 and 1000),
  negative_prompt   text        not null check (char_length(negative_prompt) <= 1000),
  enhanced_prompt   text        not null,
  enhanced_negative text        not null,
  style             text        not null,
  aspect            text        not null,
  width             int         not null check (width between 64 and 4096),
  height            int         not null check (height between 64 and 4096),
  seed              bigint      not null check (seed between 0 and 4294967292),
  variants          int         not null check (variants between 1 and 4),
  vary_of           text,
  engine            text,
  engine_version    text,
  model             text,
  ticket            text,
  progress          int         not null default 0 check (progress between 0 and 100),
  failure_code      text,
  failure_message   text,
  attempts          int         not null default 0,
  fence             bigint      not null default 0,
  worker            text,
  lease_until       timestamptz,
  not_before        timestamptz not null,
  last_event        int         not null default 0,
  events_forgotten  boolean     not null default false,
  requested_at      timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz,
  primary key (user_id, id),
  check ((status = 'running') = (lease_until is not null)),
  check ((status = 'failed') = (failure_code is not null)),
  check ((status in ('queued', 'running')) = (finished_at is null))
);
create unique index on jobs (id);
-- The order in which a lane is worked off; holds only what waits, so it stays small however many jobs there were.
create index jobs_waiting on jobs (lane, priority desc, requested_at, id) include (not_before) where status = 'queued';
create index jobs_running on jobs (lane, lease_until) where status = 'running';
create index jobs_open_of_user on jobs (user_id) where status in ('queued', 'running');
create index jobs_finished on jobs (finished_at) where finished_at is not null and not events_forgotten;

-- What happened to a job, in order, for pages that follow it. The number is the event id that a page resumes from.
create table job_events (
  user_id text        not null,
  job_id  text        not null,
  number  int         not null check (number > 0),
  type    text        not null check (type in ('status', 'progress', 'variant', 'done')),
  data    jsonb       not null,
  at      timestamptz not null,
  primary key (user_id, job_id, number)
);

-- A finished picture. Only its visibility ever changes.
create table artworks (
  user_id             text        not null,
  id                  text        not null,
  job_id              text        not null,
  variant             int         not null check (variant between 0 and 3),
  visibility          text        not null check (visibility in ('public', 'unlisted')),
  prompt              text        not null,
  enhanced_prompt     text        not null,
  style               text        not null,
  seed                bigint      not null,
  engine              text        not null,
  engine_version      text        not null,
  model               text        not null,
  width               int         not null,
  height              int         not null,
  image_cid           text        not null,
  image_url           text        not null,
  image_small_url     text        not null,
  thumbnail_url       text        not null,
  thumbnail_small_url text        not null,
  features            jsonb       not null,
  parameters          jsonb       not null,
  created_at          timestamptz not null,
  version             int         not null default 1,
  primary key (user_id, id),
  unique (user_id, job_id, variant)
);
create unique index on artworks (id);
create index artworks_gallery on artworks (id desc) where visibility = 'public';
create index artworks_gallery_of_style on artworks (style, id desc) where visibility = 'public';

-- Pictures that show what a style looks like, made by the engine itself.
create table style_samples (
  style          text not null,
  number         int  not null,
  engine_version text not null,
  url            text not null,
  primary key (style, number)
);
