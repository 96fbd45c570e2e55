-- What the merchant last chose for an order in his list, so that it is done once.
create table wish (
    order_id bigint primary key references orders (id),
    choice varchar(16) not null,
    track varchar(200) not null,
    granted boolean not null
);
