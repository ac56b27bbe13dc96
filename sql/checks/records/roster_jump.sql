-- 名册变动大: one row per unit and project paid in the month and in the one before, of whose persons at least `percent` came
-- or went; where the month before had fewer than `persons`, it is not compared
-- severity: 低
-- reason: 享受人一个月里大进大出，核对认定和停发手续
-- source: 楚财农〔2023〕10号 四 动态管理
with asked as (
    select getvariable('for_month')::integer as month
),

slip_before as (
    select slip_dimension.slip_key, slip_dimension.region_key, slip_dimension.project_key
    from slip_dimension
    join asked
        on slip_dimension.month = if(asked.month % 100 = 1, asked.month - 89, asked.month - 1)
),

now as (
    select distinct region_key, project_key, person_key from checked_payment where not is_reissue
),

before as (
    select distinct slip_before.region_key, slip_before.project_key, raw_payment.person_key
    from raw_payment
    join slip_before using (slip_key)
    anti join chain_row
        on chain_row.slip_key = raw_payment.slip_key and chain_row.line_no = raw_payment.line_no
    where raw_payment.superseded_by is null
),

moved as (
    select
        region_key, project_key,
        count(now.person_key) as persons_now,
        count(before.person_key) as persons_before,
        count(*) filter (before.person_key is null) as joined,
        count(*) filter (now.person_key is null) as gone
    from now
    full join before using (region_key, project_key, person_key)
    group by region_key, project_key
)

select
    region_key, project_key,
    concat(
        '上月', persons_before, '人，本月', persons_now, '人：新增', joined, '人，减少', gone, '人'
    ) as detail
from moved
cross join asked
where persons_now > 0
    and persons_before >= parameter_of('roster_jump', 'persons', asked.month)
    and (joined + gone) * 100 >= persons_before * parameter_of('roster_jump', 'percent', asked.month);
