-- When a token moved is the time of its block, not the moment in which we saw it.
alter table transfers rename column seen_at to mined_at;
