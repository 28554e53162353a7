-- Who may claim in a phase: the leaves of its Merkle tree, and the tree's nodes, 32 bytes each, the root first.
create table allow_lists (
  id         text        primary key,
  user_id    text        not null,
  root       text        not null,
  places     int         not null check (places between 1 and 100000),
  tree       bytea       not null,
  created_at timestamptz not null,
  check (octet_length(tree) = 32 * (2 * places - 1))
);
-- Not compressed, so that one node is read without the others.
alter table allow_lists alter column tree set storage external;

create table allow_list_places (
  list_id  text          not null references allow_lists on delete cascade,
  account  text          not null,
  quantity bigint        not null check (quantity between 1 and 4294967295),
  price    numeric(78,0) not null check (price >= 0),
  node     int           not null,
  primary key (list_id, account)
);

-- A work of which a collection of editions has pieces, claimed by whoever wants them; it exists once its owner's transaction is mined.
create table drop_editions (
  number        bigint      primary key default nextval('minting.numbers'),
  collection_id text        not null references collections,
  artwork_id    text        not null,
  name          text        not null check (length(name) between 1 and 100),
  pieces        bigint      not null check (pieces between 1 and 1000000),
  creator       text        not null,
  royalty_bps   int         not null check (royalty_bps between 0 and 2500),
  metadata_cid  text        not null,
  prepared_at   timestamptz not null,
  unique (collection_id, artwork_id)
);

-- What the API prepared, by the hash of the call: what a phase is called, and whose list its root is.
create table phase_drafts (
  collection_id text        not null references collections,
  key           text        not null,
  name          text        not null check (length(name) <= 60),
  list_id       text        references allow_lists,
  prepared_at   timestamptz not null,
  primary key (collection_id, key)
);

-- Phases, their ends and their claims, as the chain told them; a reorganisation deletes a log's row.
create table phases (
  chain_id     bigint        not null,
  block_hash   text          not null,
  log_index    int           not null,
  phase_id     numeric(78,0) not null,
  contract     text          not null,
  edition      numeric(78,0) not null,
  currency     text          not null,
  starts_at    timestamptz   not null,
  ends_at      timestamptz,
  per_wallet   bigint        not null,
  supply       bigint        not null,
  payee        text          not null,
  price        numeric(78,0) not null,
  root         text,
  key          text          not null,
  primary key (chain_id, block_hash, log_index)
);
create index on phases (chain_id, contract, phase_id);
create index on phases (chain_id, phase_id);

create table phase_ends (
  chain_id   bigint        not null,
  block_hash text          not null,
  log_index  int           not null,
  phase_id   numeric(78,0) not null,
  ended_at   timestamptz   not null,
  primary key (chain_id, block_hash, log_index)
);
create index on phase_ends (chain_id, phase_id);

create table claims (
  chain_id   bigint        not null,
  block_hash text          not null,
  log_index  int           not null,
  phase_id   numeric(78,0) not null,
  account    text          not null,
  quantity   bigint        not null,
  primary key (chain_id, block_hash, log_index)
);
create index on claims (chain_id, phase_id, account) include (quantity);
