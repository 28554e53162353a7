-- How far a chain's own marks have come, as blocks of our index. A mark on another branch than the index does not count.
create table final_blocks (
  chain_id bigint      not null,
  tag      text        not null check (tag in ('safe', 'finalized')),
  number   bigint      not null check (number >= 0),
  hash     text        not null,
  moved_at timestamptz not null,
  primary key (chain_id, tag)
);
