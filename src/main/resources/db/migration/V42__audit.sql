-- The audit: every state that an order, a payment or a refund ever came into, when, and by whom. Rows are only ever added,
-- by the transaction that changes the state. A subject is order:1001, payment:ID or refund:ID, its versions count from 1.
-- No reference to what the subject names, which would cost an index of its own: the row was written just before.
create table state_change (
    subject varchar(64) not null,
    version integer not null check (version > 0),
    state varchar not null,
    changed_at timestamp with time zone not null,
    changed_by varchar not null,
    primary key (subject, version)
);

-- Of the orders until now the last step is known. Of payments and refunds it is not known when they took theirs.
insert into state_change (subject, version, state, changed_at, changed_by)
select 'order:' || id, version, state, since, changed_by from orders;

-- How much of an order's money is still here is asked of the ledger whenever an admin wants to send it back.
create index money_entry_of_order on money_entry (order_id);
