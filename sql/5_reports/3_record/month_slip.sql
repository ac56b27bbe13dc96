-- 当月发放单到齐情况: one row per slip funded in the month whose unit is known: what it says it pays, and how many rows of
-- each kind have arrived of it (counted after the last load)
create or replace macro month_slip(for_month) as table
with there as (
    select
        slip_key,
        coalesce(sum(row_count) filter (kind = 'payment'), 0)::bigint as payments,
        coalesce(sum(amount) filter (kind = 'payment'), 0)::bigint as payment_amount,
        coalesce(sum(row_count) filter (kind = 'feedback'), 0)::bigint as feedback,
        coalesce(sum(row_count) filter (kind = 'refund'), 0)::bigint as refunds,
        coalesce(sum(row_count) filter (kind = 'push'), 0)::bigint as pushes
    from arrival
    group by slip_key
)

select
    slip_dimension.slip_key,
    slip_row.slip_no,
    slip_dimension.region_key,
    slip_dimension.bank_key,
    slip_row.due_count,
    slip_row.due_amount,
    coalesce(there.payments, 0) as payments,
    coalesce(there.payment_amount, 0) as payment_amount,
    coalesce(there.feedback, 0) as feedback,
    coalesce(there.refunds, 0) as refunds,
    coalesce(there.pushes, 0) as pushes,
    slip_dimension.funded_at < answers_due_before(for_month) as is_answer_due
from slip_dimension
join slip_row using (slip_key)
left join there using (slip_key)
where slip_dimension.month = for_month;
