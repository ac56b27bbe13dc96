-- 跨县重复: one row per payment of the month to a person whom another unit pays for the same project and period by then
-- Period: 期号, else the month of funding.
-- severity: 高
-- reason: 同一人同一项目同一期在几个县都有发放，可能重复申领
-- source: 二七政办文〔2021〕15号 多发、重发
with asked as (
    select distinct project_key, period from checked_slip where period is not null
),

earlier_slip as (
    select
        slip_dimension.slip_key, slip_dimension.region_key, slip_dimension.project_key,
        coalesce(slip_row.period, slip_dimension.month) as period
    from slip_dimension
    join slip_row using (slip_key)
    semi join asked
        on asked.project_key = slip_dimension.project_key
        and asked.period = coalesce(slip_row.period, slip_dimension.month)
    where slip_dimension.month < coalesce(getvariable('for_month')::integer, 999912)
),

earlier as (
    select earlier_slip.project_key, earlier_slip.period, raw_payment.person_key, earlier_slip.region_key
    from raw_payment
    join earlier_slip using (slip_key)
    anti join chain_row
        on chain_row.slip_key = raw_payment.slip_key and chain_row.line_no = raw_payment.line_no
    where raw_payment.superseded_by is null
),

told as (
    select project_key, period, person_key, region_key from checked_payment where not is_reissue
    union all
    select project_key, period, person_key, region_key from earlier
),

several as materialized (
    select project_key, period, person_key
    from told
    group by project_key, period, person_key
    having min(region_key) <> max(region_key)
),

place as (
    select project_key, period, person_key, string_agg(distinct region.name, '、' order by region.name) as names
    from told
    join several using (project_key, period, person_key)
    join dimension_name as region on region.dimension = 'region' and region.dimension_key = told.region_key
    group by project_key, period, person_key
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    concat('同一项目同一期在', names, '都有发放') as detail,
    '外县存在同类发放记录' as own_detail
from checked_payment
join place using (project_key, period, person_key)
where not is_reissue;
