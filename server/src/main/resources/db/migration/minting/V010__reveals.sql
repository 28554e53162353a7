-- What the numbered pieces of a collection will show: a list of artworks, committed to before anybody can know who gets which.
create table reveals (
  id            text        primary key,
  collection_id text        not null references collections,
  list_cid      text        not null,
  -- What the contract's placeholder is set to, by which the commitment stands on the chain.
  placeholder   text        not null,
  draw_at       timestamptz not null,
  numbers       int[]       not null check (cardinality(numbers) between 1 and 4000),
  prepared_at   timestamptz not null,
  -- A discarded one still counts if its commitment was on its way to the chain.
  discarded_at  timestamptz,
  -- The block whose hash draws, and what it drew; written anew if a reorganisation replaces the block.
  block_number  bigint,
  block_hash    text,
  block_at      timestamptz,
  directory_cid text,
  -- Once the chain shows a reveal in a final block: whether it shows what was drawn.
  outcome       text        check (outcome in ('as_drawn', 'otherwise')),
  check ((block_number is null) = (block_hash is null) and (block_number is null) = (directory_cid is null)
    and (block_number is null) = (block_at is null))
);
create index on reveals (collection_id);

create table reveal_pieces (
  reveal_id    text not null references reveals on delete cascade,
  place        int  not null check (place >= 1),
  artwork_id   text not null,
  metadata_cid text not null,
  -- The token that shows it, once that is public.
  number       int,
  primary key (reveal_id, place)
);
create unique index on reveal_pieces (reveal_id, number) where number is not null;
create index on reveal_pieces (artwork_id);

-- When collections' contracts were given placeholders, as the chain told it; a reorganisation deletes a log's row.
create table placeholders (
  chain_id     bigint      not null,
  block_hash   text        not null,
  log_index    int         not null,
  block_number bigint      not null,
  address      text        not null,
  digest       text        not null,
  mined_at     timestamptz not null,
  primary key (chain_id, block_hash, log_index)
);
create index on placeholders (chain_id, address, digest);
