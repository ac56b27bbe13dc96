-- 五个环节里的发放单: one row per slip of the period: those funded in it that carry obligations, and those submitted in it
-- and not funded before the cut-off (source 004, section 四); re-issue slips are not counted
-- Submitted at 建单时间, else 审核时间, else in the month of 期号. A funded slip has been submitted and validated.
create or replace macro stage_slip(for_month, for_scope, seen_at) as table
with funded as (
    select
        region_key,
        slip_key,
        sum(due)::bigint as due,
        sum(amount_due)::bigint as amount_due,
        sum(paid + outstanding + refunded)::bigint as answered,
        sum(amount_paid + amount_outstanding + amount_refunded)::bigint as amount_answered,
        sum(pushed)::bigint as pushed
    from slice_count(for_month, for_scope, seen_at)
    group by region_key, slip_key
    having sum(due) > 0
),

waiting as (
    select
        slip_dimension.region_key,
        slip_row.slip_key,
        slip_row.due_count::bigint as due,
        slip_row.due_amount as amount_due,
        slip_row.audited_at < seen_at as is_validated
    from slip_row
    join slip_dimension using (slip_key)
    where not coalesce(slip_row.is_reissue, false)
        and (slip_row.funded_at is null or slip_row.funded_at >= seen_at)
        and coalesce(
            coalesce(slip_row.created_at, slip_row.audited_at)
            >= period_start(for_month, for_scope)
            and coalesce(slip_row.created_at, slip_row.audited_at)
            < least(seen_at, period_end(for_month)),
            slip_row.period >= first_month(for_month, for_scope) and slip_row.period <= for_month,
            false
        )
)

select
    region_key,
    slip_key,
    true as is_validated,
    true as is_funded,
    due,
    amount_due,
    answered,
    amount_answered,
    pushed
from funded
union all
select
    region_key,
    slip_key,
    coalesce(is_validated, false),
    false,
    coalesce(due, 0),
    coalesce(amount_due, 0),
    0,
    0,
    0
from waiting;
