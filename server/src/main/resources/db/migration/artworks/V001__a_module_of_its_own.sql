-- Finished pictures are no business of whoever made them: what generation kept of them lives here.
alter table generation.artworks set schema artworks;
alter table generation.guarded_files set schema artworks;
alter table generation.reports set schema artworks;
alter table generation.decisions set schema artworks;
