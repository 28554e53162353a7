-- Pictures that people bring along: of no job, and made as their owner says (a term of IPTC's digital source types).
alter table artworks
  alter column job_id drop not null,
  add column digital_source text;
update artworks set digital_source = case engine when 'procedural' then 'algorithmicMedia' else 'trainedAlgorithmicMedia' end;
alter table artworks
  alter column digital_source set not null,
  add check ((job_id is null) = (engine = 'upload'));
-- How many of somebody's come within a day.
create index artworks_uploads on artworks (user_id, created_at) where engine = 'upload';
