-- 五个环节: one row per stage in order (source 004, section 四): slips, 人次 and amount (分) that have come so far
-- 提交, 验证, 发放 (拨款给代发银行), 反馈 (成功、失败或已退款), 公示 (成功并推送到政务服务网). 发放's 人次 are 应发人次.
-- Of 全市 (`for_regions` null) or of these units together. `slips`: those with one 人次 there at least.
create or replace macro stage_row(for_month, for_scope, seen_at, for_regions) as table
with unit as (
    select dimension_key
    from dimension_name
    where dimension = 'region' and (for_regions is null or list_contains(for_regions, key))
),

slip_here as materialized (
    select *
    from stage_slip(for_month, for_scope, seen_at)
    where region_key in (select dimension_key from unit)
),

publicised as (
    select sum(amount)::bigint as amount
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and state = 1
        and state_from < seen_at
        and state_until >= seen_at
        and pushed_from < seen_at
        and region_key in (select dimension_key from unit)
),

stage as (
    select
        1 as place,
        'submitted' as stage,
        count(*) as slips,
        sum(due) as payments,
        sum(amount_due) as amount
    from slip_here
    union all
    select 2, 'validated', count(*), sum(due), sum(amount_due)
    from slip_here
    where is_validated
    union all
    select 3, 'funded', count(*), sum(due), sum(amount_due)
    from slip_here
    where is_funded
    union all
    select 4, 'answered', count(*), sum(answered), sum(amount_answered)
    from slip_here
    where answered > 0
    union all
    select 5, 'publicised', count(*), sum(pushed), (select amount from publicised)
    from slip_here
    where pushed > 0
)

select
    stage,
    slips::integer as slips,
    coalesce(payments, 0)::double as payments,
    coalesce(amount, 0)::double as amount,
    reduced(coalesce(payments, 0), first_value(payments) over (order by place)) as share
from stage
order by place;
