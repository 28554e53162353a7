-- A picture is kept with its call only until it is stored with its job; that it was made stays known.
alter table engine_calls drop constraint engine_calls_state_check;
alter table engine_calls add constraint engine_calls_state_check
  check (state in ('sent', 'made', 'taken', 'refused', 'declined', 'doubtful'));

-- When a process last worked on a lane: jobs of a lane that nobody works on any more move on or end. What is open now is given its time.
create table lanes (
  lane    text        primary key,
  seen_at timestamptz not null
);
insert into lanes (lane, seen_at) select distinct lane, now() from jobs where status in ('queued', 'running');
