-- Texts for customers in the merchant's own words: the last good version of every row of his texts' tab.
create table own_text (
    place integer primary key,
    name varchar(64) not null unique,
    language varchar(2) not null,
    words varchar not null
);
