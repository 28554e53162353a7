-- Everybody's collections, the latest first.
create index collections_by_time on collections (requested_at desc, id desc);
