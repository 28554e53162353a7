-- An operator took the picture down: it is shown to nobody but operators, and what looks like it is not taken again.
alter table generation.artworks
  add column taken_down_at timestamptz,
  add column taken_down_for text,
  add check ((taken_down_at is null) = (taken_down_for is null));

create index artworks_taken_down on generation.artworks (taken_down_at) where taken_down_at is not null;

-- Files that show an artwork, by the address that strangers could ask for: a path of /media or a CID. Who may see the artwork may see them.
-- tells_prompt: the file holds what was asked for, so it is for whom the prompt is.
create table generation.guarded_files (
  address      text    not null,
  artwork_id   text    not null,
  tells_prompt boolean not null,
  primary key (address, artwork_id)
);
insert into generation.guarded_files (address, artwork_id, tells_prompt)
select distinct file.address, artwork.id, file.tells_prompt
from generation.artworks artwork cross join lateral (values
  (artwork.image_cid, true), (artwork.image_url, false), (artwork.image_small_url, false), (artwork.thumbnail_url, false),
  (artwork.thumbnail_small_url, false)) as file (address, tells_prompt)
on conflict do nothing;

-- Mockups of what is offered. The catalog's table may not be there yet.
do $$
begin
  if to_regclass('catalog.products') is not null then
    insert into generation.guarded_files (address, artwork_id, tells_prompt)
    select distinct mockup ->> 'url', product.artwork_id, false
    from catalog.products product cross join lateral jsonb_array_elements(product.mockups) as mockup
    on conflict do nothing;
  end if;
end $$;

-- What people say of an artwork, or of a product that shows it. One of each person for each subject.
-- reporter: a person's id, or a fingerprint of a stranger's network, which is forgotten with the decision.
create table generation.reports (
  id         text        primary key,
  artwork_id text        not null,
  subject    text        not null,
  reporter   text,
  reason     text        not null check (reason in ('minors', 'real-person', 'sexual', 'hate', 'violence', 'self-harm', 'copyright', 'other')),
  words      text        not null check (char_length(words) <= 1000),
  state      text        not null default 'open' check (state in ('open', 'upheld', 'dismissed')),
  created_at timestamptz not null,
  unique (subject, reporter)
);
create index reports_open on generation.reports (artwork_id, id) where state = 'open';

-- Who decided what and why, never changed.
create table generation.decisions (
  id         text        primary key,
  artwork_id text        not null,
  decision   text        not null check (decision in ('taken-down', 'restored', 'dismissed')),
  operator   text        not null,
  reason     text        not null check (char_length(reason) <= 1000),
  at         timestamptz not null
);
create index decisions_of_artwork on generation.decisions (artwork_id, id);
