-- What our painter drew, as a file in the content store: what is printed of a picture stays as it was when painters draw better. Pictures
-- from before have none.
alter table artworks.artworks add column drawing_cid text;

-- Whether a file is for its artwork's maker alone, however open the artwork is.
alter table artworks.guarded_files add column for_maker boolean not null default false;
