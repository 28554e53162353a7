-- Claims are written in the order of their time and forgotten once an hour: block ranges find the old ones, cost nothing to write, and let the
-- reply be added to its claim in place.
drop index idempotency_claims_claimed_at_idx;
create index idempotency_claims_claimed_at on idempotency_claims using brin (claimed_at) with (pages_per_range = 16, autosummarize = on);
alter table idempotency_claims set (fillfactor = 50);
