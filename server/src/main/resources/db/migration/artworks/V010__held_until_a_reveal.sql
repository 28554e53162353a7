-- Whether it is part of a drop whose pieces are not revealed yet: until then it stays private, whatever anybody wants.
alter table artworks.artworks add column held boolean not null default false check (not held or (visibility = 'private' and not revealed));
