-- 发放单金额: one row per slip: the sum of its payments in 分, and of those that are paid; before
-- settling
create table slip_total as
with due as (
    select
        slip_no,
        sum(if(standard > 0, basis, floor(basis * rate)))::bigint as amount
    from bare_line(0) as bare_line
    left join acre_rate using (region_code, period)
    group by slip_no
),

unpaid as (
    select
        slip_no,
        sum(if(standard > 0, basis, floor(basis * rate)))::bigint as amount
    from bare_line(-1) as bare_line
    join unusual_line using (slip_no, line_no)
    left join acre_rate using (region_code, period)
    where category in ('outstanding', 'pending', 'refunded')
    group by slip_no
)

select
    slip_no,
    due.amount,
    due.amount - coalesce(unpaid.amount, 0) as paid
from due
left join unpaid using (slip_no);
