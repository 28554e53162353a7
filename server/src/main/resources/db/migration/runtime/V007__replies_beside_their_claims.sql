-- Replies of orders are longer than a quarter of a page, from where PostgreSQL compresses rows, which takes it longer than writing them. Most come with
-- their claim; the rest of a page is for those that are added to one.
alter table idempotency_claims set (toast_tuple_target = 8160, fillfactor = 80);
