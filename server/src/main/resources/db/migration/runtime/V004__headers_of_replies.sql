-- A repeat gets the first reply with all that its handler said of it (ETag, Location and so on): lines of "Name: value".
alter table idempotency_claims add column reply_headers text not null default '';
update idempotency_claims set reply_headers = 'Location: ' || reply_location || chr(10) where reply_location is not null;
alter table idempotency_claims drop column reply_location;
