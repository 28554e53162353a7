-- Who asked for a code: a keyed hash of the browser's cookie, and one of the network address that it came from; and whether that browser had proven
-- the e-mail address before. Tries without the asker's cookie have a count of their own, so that nobody uses up the asker's.
alter table email_codes
  add column browser_hash   bytea   check (length(browser_hash) = 32),
  add column network_hash   bytea   check (length(network_hash) = 32),
  add column proven         boolean not null default false,
  add column stray_attempts int     not null default 0 check (stray_attempts between 0 and 5);

-- Browsers in which a code of an e-mail address was told: what strangers ask for and guess does not hold them up.
create table proven_browsers (
  email_index  bytea       not null check (length(email_index) = 32),
  browser_hash bytea       not null check (length(browser_hash) = 32),
  proven_at    timestamptz not null,
  primary key (email_index, browser_hash)
);
create index on proven_browsers (proven_at);
