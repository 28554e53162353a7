-- For the console's list of what needs people.
create index productions_ended on productions (id desc) where status in ('cancelled', 'failed');
