-- What the merchant offers besides his goods: the last good version of every row of his tabs.
create table delivery_option (
    place integer primary key,
    name varchar not null unique,
    fee bigint not null check (fee >= 0),
    free_from bigint,
    needs_address boolean not null,
    note varchar not null
);

-- Either percent, in hundredths, or amount. The last day as 2026-12-31.
create table promo_code (
    place integer primary key,
    code varchar(32) not null unique,
    percent integer,
    amount bigint,
    minimum bigint not null check (minimum >= 0),
    last_day varchar(10),
    most integer,
    most_per_customer integer,
    check ((percent is null) <> (amount is null))
);

-- How often each code was used, also of those that are no longer offered: one that comes back goes on counting.
create table promo_tally (
    code varchar(32) primary key,
    uses integer not null check (uses >= 0)
);

-- No reference to orders: a use is put aside before its order is stored.
create table promo_use (
    order_id bigint primary key,
    code varchar(32) not null references promo_tally (code),
    customer bigint not null,
    state varchar(16) not null
);
create index promo_use_of_customer on promo_use (code, customer);

alter table orders add column delivery_option varchar default '' not null;
alter table orders add column pickup_place varchar default '' not null;
alter table orders add column promo varchar(32);
alter table orders add column discount bigint default 0 not null;
alter table orders add constraint discount_has_code check ((promo is null) = (discount = 0) and discount >= 0);
