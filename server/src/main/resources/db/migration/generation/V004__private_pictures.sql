-- Pictures are private until their maker shows, mints or offers them.
-- revealed: minted or offered once; then it is never private again, since tokens and products show it.
-- prompt_shown: whether others may read what was asked for.
-- curated_at: since when the landing page shows it, by an operator's choice.
alter table generation.artworks
  drop constraint artworks_visibility_check,
  add check (visibility in ('private', 'unlisted', 'public')),
  add column revealed boolean not null default false,
  add column prompt_shown boolean not null default false,
  add column curated_at timestamptz,
  add check (not revealed or (visibility <> 'private' and prompt_shown));

-- What nobody chose to show becomes private: a version above 1 is its maker's doing. The other modules' tables may not be there yet.
do $$
declare
  known text := '';
begin
  if to_regclass('minting.mints') is not null then
    known := known || ' or exists (select 1 from minting.mints mint where mint.artwork_id = artwork.id and mint.status <> ''failed'')';
  end if;
  if to_regclass('catalog.products') is not null then
    known := known || ' or exists (select 1 from catalog.products product where product.artwork_id = artwork.id)';
  end if;
  execute 'update generation.artworks artwork set revealed = true, prompt_shown = true where false' || known;
end $$;
update generation.artworks set version = version + 1, visibility = case when revealed then 'unlisted' else 'private' end
where visibility = 'public' and version = 1 and job_id is not null or visibility = 'unlisted' and not revealed;

create index artworks_curated on generation.artworks (id desc) where visibility = 'public' and curated_at is not null;
