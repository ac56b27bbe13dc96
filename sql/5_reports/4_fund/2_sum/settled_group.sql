-- 对账: one row per group of slips and payments that are settled together (settlement) and began in the period, as of the
-- cut-off; amounts in 分
-- A group begins with its first funding, without a slip with its first payment; so it is in one month. 相符 (`matched`): what the
-- slips need is what was paid, or what was paid and did not come back; re-issues are paid anew or out of what was paid
-- before, so both sums of the slips count. 金额不符 (`differs`); 只在发放单 (`slips`), 只在凭证 (`vouchers`); 再发未另支付
-- (`reissue`): re-issues alone, without a payment of their own. `unmarked`: payments without 惠民惠农标识.
create or replace macro settled_group(for_month, for_scope, seen_at) as table
with joined as (
    select
        region_code,
        grouped_by,
        min(project_code) as project_code,
        count(distinct project_code) as projects,
        coalesce(min(moment) filter (is_slip), min(moment)) as began_at,
        coalesce(list(slip_no order by slip_no) filter (is_slip), []) as slip_nos,
        list_sort(coalesce(list(distinct voucher_no) filter (not is_slip), [])) as voucher_nos,
        count(*) filter (is_slip) as slips,
        count(*) filter (not is_slip) as payments,
        coalesce(sum(amount) filter (is_slip), 0)::bigint as slip_amount,
        sum(amount) filter (is_slip and not is_reissue) as first_amount,
        coalesce(sum(amount) filter (not is_slip), 0)::bigint as voucher_amount,
        coalesce(sum(returned) filter (not is_slip), 0)::bigint as returned,
        count(*) filter (not is_slip and not is_marked) as unmarked,
        coalesce(sum(amount) filter (not is_slip and not is_marked), 0)::bigint as unmarked_amount
    from settlement(seen_at)
    group by region_code, grouped_by
)

select
    * exclude (first_amount, projects),
    projects > 1 as is_mixed,
    case
        when payments = 0 and first_amount is null then 'reissue'
        when payments = 0 then 'slips'
        when slips = 0 then 'vouchers'
        when voucher_amount in (slip_amount, first_amount) then 'matched'
        when voucher_amount - returned in (slip_amount, first_amount) then 'matched'
        else 'differs'
    end as state
from joined
where began_at >= period_start(for_month, for_scope)
    and began_at < period_end(for_month);
