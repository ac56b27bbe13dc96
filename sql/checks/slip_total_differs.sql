-- 发放单合计不符: one row per slip whose persons or amount differ from its payments
select slip_row.slip_no, null::integer as line_no, slip_row.import_id, slip_row.source_line,
    '发放单应发人次或金额与明细合计不同' as detail
from slip_row
join (
    select slip_key, count(*) as payments, sum(amount) as amount
    from payment
    group by slip_key
) as total using (slip_key)
where slip_row.due_count <> total.payments or slip_row.due_amount <> total.amount;
