-- The rate of VAT by its name. Null where the merchant says nothing: the shop's usual rate then. A line of an order keeps what
-- the item had when the order was placed.
alter table item add column vat varchar(20);
alter table order_line add column vat varchar(20);
