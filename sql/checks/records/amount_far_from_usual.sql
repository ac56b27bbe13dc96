-- 金额异常: one row per payment of the month that is far from what its unit pays for the project in the month: more than
-- `deviations` times the median absolute deviation from the median, and over `times` the median or under a `times`-th of
-- it; units with fewer than `payments` are not compared. Both are robust: a few wrong amounts do not move them.
-- severity: 中
-- roster: 存疑
-- reason: 与同县同项目其他人的金额相差悬殊，可能多写、少写一位
-- source: 二七政办文〔2021〕15号 多发
with usual as (
    select project_key, region_key, median(amount) as middle, mad(amount) as deviation
    from checked_payment
    where not is_company
    group by project_key, region_key
    having count(*)
        >= parameter_of('amount_far_from_usual', 'payments', getvariable('for_month')::integer)
),

bound as (
    select
        *,
        deviation
        * parameter_of(
            'amount_far_from_usual', 'deviations', getvariable('for_month')::integer
        ) as reach,
        parameter_of('amount_far_from_usual', 'times', getvariable('for_month')::integer) as times
    from usual
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    concat(
        '金额', (amount / 100)::decimal(18, 2), '元，同县同项目的中位数',
        (middle / 100)::decimal(18, 2), '元'
    ) as detail,
    concat('金额', (amount / 100)::decimal(18, 2), '元，与同县同项目其他人相差悬殊') as own_detail
from checked_payment
join bound using (project_key, region_key)
where not is_company
    and abs(amount - middle) > reach
    and (amount > middle * times or amount * times < middle);
