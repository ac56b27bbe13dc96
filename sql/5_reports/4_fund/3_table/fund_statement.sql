-- 月结、年结: one row per unit or project (`for_dimension`) with its account of the period, and the total first; in 分
-- Columns: fund_account. `for_region`, `for_regions` as in fund_unit. Units in canonical order, projects by code; those that
-- nothing is told of are left out.
create or replace macro fund_statement(
    for_month, for_scope, seen_at, for_dimension, for_region, for_regions
) as table
with account as (
    select *, if(for_dimension = 'project', project_code, region_code) as asked_code
    from fund_account(for_month, for_scope, seen_at)
    where (for_region is null or region_code = for_region)
        and (for_regions is null or list_contains(for_regions, region_code))
),

summed as (
    select
        grouping(asked_code) = 1 as is_total,
        asked_code,
        sum(carried)::double as carried,
        sum(received)::double as received,
        sum(funded)::double as funded,
        sum(refunded)::double as refunded,
        sum(balance)::double as balance,
        sum(held_before)::double as held_before,
        sum(credited)::double as credited,
        sum(held)::double as held
    from account
    group by grouping sets ((), (asked_code))
    having count(*) > 0
        and (
            is_total
            or count_if(
                [carried, received, funded, refunded, balance, held_before, credited, held]
                <> [0, 0, 0, 0, 0, 0, 0, 0]
            ) > 0
        )
),

unit as (
    select any_value(region_code) as key, any_value(region_name) as name
    from region
    where region_code = coalesce(for_region, if(len(for_regions) = 1, for_regions[1], null))
)

select
    summed.is_total,
    case
        when not summed.is_total then summed.asked_code
        when for_region is null and for_regions is null then city_unit.key
        else coalesce(unit.key, '-')
    end as key,
    case
        when summed.is_total and for_region is null and for_regions is null then city_unit.name
        when summed.is_total then coalesce(unit.name, '合计')
        when for_dimension = 'project'
            then coalesce(project_called.name, summed.asked_code || '（未登记）')
        else coalesce(region.region_name, '单位表中没有')
    end as name,
    summed.* exclude (is_total, asked_code)
from summed
left join region on for_dimension = 'region' and region.region_code = summed.asked_code
left join project_called
    on for_dimension = 'project' and project_called.project_code = summed.asked_code
cross join city_unit
cross join unit
order by summed.is_total desc, region.sort_order nulls last, summed.asked_code;
