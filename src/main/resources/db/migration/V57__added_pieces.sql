-- Pieces that the merchant added to the stock formula, waiting to be booked or booked already. Null where he added none.
alter table stock_cell add column added integer;
