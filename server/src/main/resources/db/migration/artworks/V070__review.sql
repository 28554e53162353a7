-- review: whether a picture may be shown, minted and offered. waiting: a task examines it; held: an operator decides; passed: it may.
alter table artworks.artworks add column review text not null default 'passed' check (review in ('waiting', 'held', 'passed'));

-- What an examiner found, with the digest of its model (empty if it has none), so that a decision can be understood later.
create table artworks.reviews (
  artwork_id text        not null,
  examiner   text        not null,
  model      text        not null,
  outcome    text        not null check (outcome in ('pass', 'hold', 'refuse')),
  words      text        not null check (char_length(words) <= 1000),
  at         timestamptz not null,
  primary key (artwork_id, examiner)
);
