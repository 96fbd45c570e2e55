-- How the merchant runs his shop: the last good value of every row of his settings' tab.
create table preference (
    place integer primary key,
    name varchar(32) not null unique,
    chosen varchar not null
);
