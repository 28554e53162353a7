-- Whether the inner blocks of its original stand in guarded_files, too; a chore sees to those from before.
alter table artworks.artworks add column blocks_guarded boolean not null default false;
create index artworks_blocks_unguarded on artworks.artworks (id) where not blocks_guarded;

-- Metadata of tokens names the picture and holds its prompt. Minting's tables may not be there yet.
do $$
begin
  if to_regclass('minting.mints') is not null then
    insert into artworks.guarded_files (address, artwork_id, tells_prompt)
    select distinct metadata_cid, artwork_id, true from minting.mints where metadata_cid is not null
    union select metadata_cid, artwork_id, true from minting.editions
    on conflict do nothing;
  end if;
end $$;
