-- What a picture looks like, as a perceptual hash: 64 bits of its shapes, and its colours in sixteen fields of four bits.
-- Null for pictures that were made before this was kept.
alter table artworks
  add column look_bits         bigint,
  add column look_tints        bigint,
  -- The earlier artwork that this one looks like.
  add column near_duplicate_of text,
  add check ((look_bits is null) = (look_tints is null));
create index artworks_near_duplicates on artworks (near_duplicate_of) where near_duplicate_of is not null;

-- Two looks of which at most four bits differ agree in at least one of five bands (Norouzi et al., Fast Search in Hamming Space with
-- Multi-Index Hashing, 2012). So likes are found through five small indexes, however many artworks there are.
create index artworks_look_0 on artworks ((look_bits & 8191)) where look_bits is not null;
create index artworks_look_1 on artworks ((look_bits >> 13 & 8191)) where look_bits is not null;
create index artworks_look_2 on artworks ((look_bits >> 26 & 8191)) where look_bits is not null;
create index artworks_look_3 on artworks ((look_bits >> 39 & 8191)) where look_bits is not null;
create index artworks_look_4 on artworks ((look_bits >> 52 & 4095)) where look_bits is not null;
