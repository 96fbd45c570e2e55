-- What the merchant keeps about his customers: tags, parted by commas, and a remark. Either may be empty.
create table customer_note (
    customer bigint primary key,
    tags varchar(100) not null,
    remark varchar(200) not null
);

-- Who ordered before there was a tab of customers gets his row there, too. No parcel has a number below zero so far.
insert into parcel (id, lane, topic, kind, parcel_key, payload, state, attempts, posted_at)
select -customer, 'SHEET', 'customers', 'customer', 'customer:' || customer || ':first',
    '{"customer":' || customer || '}', 'WAITING', 0, current_timestamp
from orders group by customer;
