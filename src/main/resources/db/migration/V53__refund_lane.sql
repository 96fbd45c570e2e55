-- Refunds that are not made now held back those who want to pay: they share no breaker any more.
insert into outbox_lane (lane) values ('REFUND');
update parcel set lane = 'REFUND' where lane = 'PAYMENT' and kind = 'refund';
delete from resting_topic where lane = 'PAYMENT' and topic like 'refund:%';
