-- 有失败的银行: one row per bank of which an obligation failed, most first
create or replace macro failing_bank(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
select dimension_name.key, dimension_name.name
from failed_answer(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as failed
join dimension_name
    on dimension_name.dimension = 'bank' and dimension_name.dimension_key = failed.bank_key
group by dimension_name.key, dimension_name.name
order by count(*) desc, dimension_name.key;
