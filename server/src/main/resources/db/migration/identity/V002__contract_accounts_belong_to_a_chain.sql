-- A plain account is its key's on every chain: null. A contract at the same address on another chain may be somebody else's.
alter table wallets add column contract_chain_id bigint check (contract_chain_id > 0);
