-- 有没有资金的台账: one row: whether the reader's units have any fund documents, any vouchers
create or replace view fund_told as
select
    exists (select 1 from fund) as has_funds,
    exists (select 1 from voucher) as has_vouchers;
