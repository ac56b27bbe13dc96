-- 亩均标准: one row per unit and period: 分 per hundredth of a 亩, so that the paid amounts come to the
-- unit's total
create table acre_rate as
with everything as (
    select
        bare_line.region_code,
        bare_line.period,
        sum(basis) filter (standard > 0) as standard_amount,
        sum(basis) filter (standard = 0) as acreage
    from bare_line(0) as bare_line
    group by all
),

unpaid as (
    select
        bare_line.region_code,
        bare_line.period,
        coalesce(sum(basis) filter (standard > 0), 0) as standard_amount,
        coalesce(sum(basis) filter (standard = 0), 0) as acreage
    from bare_line(-1) as bare_line
    join unusual_line using (slip_no, line_no)
    where category in ('outstanding', 'pending', 'refunded')
    group by all
),

paid as (
    select
        region_code,
        period,
        everything.standard_amount - coalesce(unpaid.standard_amount, 0) as standard_amount,
        everything.acreage - coalesce(unpaid.acreage, 0) as acreage
    from everything
    left join unpaid using (region_code, period)
)

select
    region_code,
    period,
    -- In a tiny city one rebuilt house may cost more than there is: then there is a little more.
    greatest(quota.amount, standard_amount + 40 * acreage)::bigint as total,
    (total - standard_amount) / acreage as rate
from paid
join quota using (region_code, period);
