-- Lines that a supplier had and does not make: others are asked for them first.
alter table production_lines add column gave_up boolean not null default false;
update production_lines set gave_up = true
from productions
where productions.id = production_id and not live
  and (status not in ('cancelled', 'ready', 'preparing') or ended like 'the supplier % cancelled the job');
