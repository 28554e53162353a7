-- Which order between a buyer and a creator counts on a day, and which of a buyer's: points are for what people do, not for how much they pay.
create table pair_days (
  buyer    text not null,
  creator  text not null,
  day      date not null,
  order_id text not null,
  primary key (buyer, creator, day)
);

create table purchase_days (
  account  text not null,
  day      date not null,
  order_id text not null,
  primary key (account, day, order_id)
);
