-- 金额与上次悬殊: one row per row of the list whose amount is over `times` the person's last of the same project, or under a
-- `times`-th of it; `times` is that of the rule amount_far_from_usual
-- roster: 存疑
-- source: 二七政办文〔2021〕15号 多发
with last_paid as (
    select person_key, project_key, arg_max({'amount': amount, 'month': month}, (month, slip_key, line_no)) as last
    from roster_past
    where month is not null
    group by person_key, project_key
),

bound as (
    select parameter_of('amount_far_from_usual', 'times', null) as times
)

select
    checked_payment.import_id, checked_payment.source_line,
    concat(
        '金额', (checked_payment.amount / 100)::decimal(18, 2), '元，同项目',
        last.month // 100, '年', last.month % 100, '月发了', (last.amount / 100)::decimal(18, 2), '元'
    ) as detail
from checked_payment
join last_paid using (person_key, project_key)
cross join bound
where not checked_payment.is_company
    and not checked_payment.is_reissue
    and (
        checked_payment.amount > last.amount * times
        or checked_payment.amount * times < last.amount
    );
