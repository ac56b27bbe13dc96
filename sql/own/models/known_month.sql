-- 有数据的月份: one row per month in which the reader has obligations funded, newest first, in the place of the city's known_month
-- Who sees one department or one bank has no figures of units, but of that department or bank in them.
create or replace macro known_month(for_regions) as table
select
    month,
    sum(due)::double as due,
    success_rule_of(month) as success_rule
from figure
where scope = 'month'
    and cut_off = period_end(month)
    and (
        grouped_by = 'region'
        or (getvariable('own_department') is not null and grouped_by = 'department' and region_key is not null)
        or (getvariable('own_bank') is not null and grouped_by = 'bank' and region_key is not null)
    )
group by month
having sum(due) > 0
order by month desc;
