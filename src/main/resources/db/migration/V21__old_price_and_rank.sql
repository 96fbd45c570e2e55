-- What an item cost before, and where the merchant wants it among the others. Null where he says nothing.
alter table item add column old_price bigint;
alter table item add column sort_rank integer;
alter table item add constraint old_price_above_price check (old_price is null or old_price > price);
