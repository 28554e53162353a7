-- A quote whose row is lost is written down again from its payment, which knows the terms and neither price nor signature.
alter table quotes
  alter column signature drop not null,
  alter column total_minor drop not null,
  alter column currency drop not null,
  alter column usd_rate drop not null,
  add check (num_nulls(signature, total_minor, currency, usd_rate) in (0, 4));
