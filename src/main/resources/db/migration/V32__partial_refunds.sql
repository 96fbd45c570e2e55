-- What of its order each refund is for, and what becomes of the goods. One without lines is for no goods: it gives back the
-- delivery's fee, or a second payment that the order knows nothing of.
alter table refund add column delivery boolean default false not null;
alter table refund add column goods varchar(16) default 'NEVER_SOLD' not null;

create table refund_line (
    refund_id varchar(50) not null references refund (id),
    sku varchar(64) not null,
    quantity integer not null check (quantity > 0),
    primary key (refund_id, sku)
);

-- Until now a refund was for a whole order, which it ended, or for a second payment of an order that went on.
insert into refund_line (refund_id, sku, quantity)
select r.id, l.sku, sum(l.quantity)
from refund r join orders o on o.id = r.order_id join order_line l on l.order_id = o.id
where o.state in ('Refunding', 'Refunded')
group by r.id, l.sku;

update refund set delivery = true where order_id in (
    select id from orders where state in ('Refunding', 'Refunded') and delivery_fee > 0);

update refund set goods = 'TO_SHELF' where order_id in (
    select id from orders where state = 'Refunded' or state = 'Refunding' and sold);
