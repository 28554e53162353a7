-- How many times a process ended while it worked on the job: no failed attempt, but bounded.
alter table jobs add column losses int not null default 0;
