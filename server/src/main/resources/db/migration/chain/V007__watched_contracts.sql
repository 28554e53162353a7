-- Contracts of ours that came after the deployment. Written before a contract exists, so that none of its logs is missed.
create table watched_contracts (
  chain_id bigint not null,
  address  text   not null,
  name     text   not null,
  primary key (chain_id, address)
);
