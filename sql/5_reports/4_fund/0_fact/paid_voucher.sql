-- 已支付的凭证: one row per payment of a voucher before the cut-off, with the code of its unit (`-` where the list of units has
-- none) and what of it had come back by then; amounts in 分
-- A return without an amount is of the whole payment; one without a time is not told yet.
create or replace macro paid_voucher(seen_at) as table
select
    coalesce(region_name.region_code, '-') as region_code,
    voucher.voucher_no,
    voucher.slip_no,
    voucher.project_code,
    voucher.paid_at,
    voucher.amount,
    if(voucher.returned_at < seen_at, coalesce(voucher.returned_amount, voucher.amount), 0) as returned,
    coalesce(voucher.is_subsidy, false) as is_marked
from voucher
left join region_name on region_name.written = voucher.region_code
where voucher.paid_at < seen_at;
