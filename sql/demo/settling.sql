-- 尾差: one row per unit and period: what its first company gets on top, so that the total comes
-- out to the 分
create table settling as
with totals as (
    select
        slip.region_code,
        slip.period,
        sum(slip_total.paid) as paid
    from slip_total
    join slip using (slip_no)
    group by all
)

select
    unusual_line.slip_no,
    unusual_line.line_no,
    (acre_rate.total - totals.paid)::bigint as amount
from unusual_line
join slip using (slip_no)
join totals using (region_code, period)
join acre_rate using (region_code, period)
where unusual_line.company = 0;
