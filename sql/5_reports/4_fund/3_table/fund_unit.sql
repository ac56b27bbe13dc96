-- 资金进度（按单位或项目）: one row per unit or project (`for_dimension`) with money of the period, and the total first: what
-- fund_flow says of it, in 分; the parts of 拨付进度 (拨付 ÷ 下达), 到账率 (到账 ÷ 拨付) and 资金下达及时率
-- `for_region`, `for_project`: of that one alone; `for_regions` null: the whole city, a list: of these units only. Units in
-- canonical order, projects by 下达 and 拨付, most first; what is in no list stands last (`-`: not told).
create or replace macro fund_unit(
    for_month, for_scope, seen_at, for_dimension, for_region, for_project, for_regions
) as table
with flow as (
    select *, if(for_dimension = 'project', project_code, region_code) as asked_code
    from fund_flow(for_month, for_scope, seen_at)
    where (for_region is null or region_code = for_region)
        and (for_project is null or project_code = for_project)
        and (for_regions is null or list_contains(for_regions, region_code))
),

summed as (
    select
        grouping(asked_code) = 1 as is_total,
        asked_code,
        sum(allotted)::double as allotted,
        sum(allocated)::double as allocated,
        sum(funded)::double as funded,
        sum(credited)::double as credited,
        sum(refunded)::double as refunded,
        sum(held)::double as held,
        sum(vouched)::double as vouched,
        sum(returned)::double as returned,
        sum(timely)::integer as timely,
        sum(late)::integer as late,
        sum(missing)::integer as missing,
        sum(waiting)::integer as waiting
    from flow
    group by grouping sets ((), (asked_code))
    having count(*) > 0
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
            then coalesce(project_called.name, if(asked_code = '-', '未填', asked_code || '（未登记）'))
        else coalesce(region.region_name, '单位表中没有')
    end as name,
    summed.* exclude (is_total, asked_code),
    summed.late + summed.missing as behind,
    {'numerator': summed.funded, 'denominator': summed.allotted} as funded_rate,
    {'numerator': summed.credited, 'denominator': summed.funded} as credited_rate,
    {
        'numerator': summed.timely::double,
        'denominator': (summed.timely + summed.late + summed.missing)::double
    } as timely_rate
from summed
left join region on for_dimension = 'region' and region.region_code = summed.asked_code
left join project_called
    on for_dimension = 'project' and project_called.project_code = summed.asked_code
cross join city_unit
cross join unit
order by
    summed.is_total desc,
    (summed.asked_code = '-')::integer,
    region.sort_order nulls last,
    summed.allotted + summed.funded desc,
    summed.asked_code;
