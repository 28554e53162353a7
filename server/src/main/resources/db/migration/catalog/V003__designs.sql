-- What of the artwork is printed. Products from before makers chose keep what they print: on cloth the emblem, or, of a picture that has none,
-- the whole of it, which the painter decides as it did; elsewhere the picture.
alter table products add column design text not null default 'picture' check (design in ('picture', 'emblem'));
update products set design = 'emblem' where blank_id in ('tee', 'hoodie');
alter table products alter column design drop default;
