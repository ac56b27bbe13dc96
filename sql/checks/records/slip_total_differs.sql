-- 发放单合计不符: one row per slip of the month whose persons or amount differ from its payments
-- severity: 高
-- reason: 单上的数与明细对不上，多付或漏付
-- source: 本系统核查规则
with total as (
    select slip_key, count(*) as payments, sum(amount) as amount from checked_payment group by slip_key
)

select
    slip_key, slip_row.due_amount as amount, slip_row.import_id, slip_row.source_line,
    concat(
        '发放单写', slip_row.due_count, '人次、', (slip_row.due_amount / 100)::decimal(18, 2),
        '元，明细合计', total.payments, '人次、', (total.amount / 100)::decimal(18, 2), '元'
    ) as detail
from slip_row
join total using (slip_key)
where slip_row.due_count <> total.payments or slip_row.due_amount <> total.amount;
