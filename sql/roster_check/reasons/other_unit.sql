-- 不是本单位的发放单: one row per row of the list whose slip is of another unit than those in the variable `seen_regions`
-- (null: all are seen)
-- roster: 有误
-- source: 县（市、区）只核查本单位的名单
select
    checked_payment.import_id, checked_payment.source_line,
    '发放单不是本单位的，不予核查' as detail
from checked_payment
join roster_slip using (slip_key)
where getvariable('seen_regions') is not null
    and roster_slip.region_code is not null
    and not list_contains(getvariable('seen_regions')::varchar[], roster_slip.region_code);
