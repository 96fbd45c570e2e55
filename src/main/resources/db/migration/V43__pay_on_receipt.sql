-- Some ways of delivery let the customer pay when he gets the goods.
alter table delivery_option add column on_receipt boolean default false not null;
alter table orders add column on_receipt boolean default false not null;
