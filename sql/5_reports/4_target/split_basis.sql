-- 分解的依据: one row per ranked unit: what a year's target of a measure is divided in proportion to
-- The year before's 累计 of its last stored month; where that is nowhere above zero this year's, else all alike
-- (domain.md, section 7). `basis`: last-year, this-year, equal; `basis_month` null where equal.
create or replace macro split_basis(for_year, for_measure) as table
with result as (
    select
        month, key, name, place,
        (if(for_measure = 'projects', projects, persons))::bigint as done
    from unit_figure
    where scope = 'ytd'
        and cut_off = period_end(month)
        and is_ranked
        and month // 100 in (for_year - 1, for_year)
),

newest as (
    select arg_max(month, (month // 100 = for_year - 1, month)) as basis_month
    from (select month from result group by month having sum(done) > 0)
),

unit as (
    select region_code as key, region_name as name,
        row_number() over (order by sort_order, region_code) as place
    from region
    where is_ranked
)

select
    unit.key, unit.name, unit.place,
    case
        when newest.basis_month is null then 'equal'
        when newest.basis_month // 100 < for_year then 'last-year'
        else 'this-year'
    end as basis,
    newest.basis_month,
    if(newest.basis_month is null, 1, coalesce(result.done, 0)) as weight
from unit
cross join newest
left join result on result.month = newest.basis_month and result.key = unit.key;
