-- What the merchant keeps about his customers: tags, parted by commas, and a remark. Either may be empty.
create table customer_note (
    customer bigint primary key,
    tags varchar(100) not null,
    remark varchar(200) not null
);
