-- 有数据的月份: one row per month with obligations funded in it, newest first: 应发人次 of the city or of the units
-- `for_regions`, and the rule of its success rate
create or replace macro known_month(for_regions) as table
select
    month,
    sum(due)::double as due,
    success_rule_of(month) as success_rule
from unit_figure
where scope = 'month'
    and cut_off = period_end(month)
    and if(for_regions is null, is_city, not is_city and list_contains(for_regions, key))
group by month
having sum(due) > 0
order by month desc;
