-- 发放单与支付凭证的对应: one row per slip funded before the cut-off and per payment of a voucher before it, each with the
-- group that it is settled in (`grouped_by`, within its unit); amounts in 分
-- A payment that names a slip of its unit goes with that slip; another with the slips of its unit that bear its number. A
-- slip is settled alone unless a payment that names no slip bears its number: then all slips of that number are settled
-- together. So every slip and every payment is in one group. A payment that names no project has its group's (`-`: none).
create or replace macro settlement(seen_at) as table
with funded as materialized (
    select
        slip.region_code, slip.project_code, slip.slip_no, slip.funded_at, slip.is_reissue,
        slip_row.voucher_no, slip_row.due_amount as amount
    from slip
    join slip_row using (slip_key)
    where slip.funded_at < seen_at
),

paid as materialized (
    select voucher.*, funded.slip_no as named_slip
    from paid_voucher(seen_at) as voucher
    left join funded on funded.slip_no = voucher.slip_no and funded.region_code = voucher.region_code
),

open_number as (
    select distinct region_code, voucher_no
    from paid
    where named_slip is null
),

grouped as materialized (
    select
        funded.*,
        if(open_number.voucher_no is null, '单' || funded.slip_no, '证' || funded.voucher_no) as grouped_by
    from funded
    left join open_number
        on open_number.region_code = funded.region_code and open_number.voucher_no = funded.voucher_no
),

entry as (
    select
        region_code, grouped_by, project_code, slip_no, voucher_no,
        true as is_slip,
        is_reissue,
        funded_at as moment,
        amount,
        0::bigint as returned,
        null::boolean as is_marked
    from grouped
    union all
    select
        paid.region_code,
        coalesce(grouped.grouped_by, '证' || paid.voucher_no),
        coalesce(paid.project_code, grouped.project_code),
        paid.slip_no,
        paid.voucher_no,
        false,
        null,
        paid.paid_at,
        paid.amount,
        paid.returned,
        paid.is_marked
    from paid
    left join grouped on grouped.slip_no = paid.named_slip
)

select
    * replace (
        coalesce(
            project_code, min(project_code) over (partition by region_code, grouped_by), '-'
        ) as project_code
    )
from entry;
