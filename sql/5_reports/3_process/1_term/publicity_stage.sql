-- 应有的公示: two rows per slip of publicity_term, before the payout and after it: its state as of the cut-off, and how many
-- working days it had (before) or it took from the first payment (after)
-- 按时: 3 working days before the funding; begun by the 5th working day after the first payment (source 001, 五（四）). 迟:
-- published, but not so. 未公示: nothing published. 未到期: not paid yet, or the limit has not ended. `unknown`: in a year whose
-- calendar is not known. What is missing after the payout has taken the working days up to the cut-off.
create or replace macro publicity_stage(for_month, for_scope, seen_at) as table
with term as materialized (
    select * from publicity_term(for_month, for_scope, seen_at)
),

seen as (
    select run, nth
    from working_day
    where day = (seen_at - interval 1 microsecond)::date
)

select
    term.* exclude (
        run, nth, publish_until, is_known, open_days, before_from, before_until, after_from
    ),
    'before' as stage,
    case
        when not is_known then 'unknown'
        when open_days >= 3 then 'timely'
        when before_from is not null then 'late'
        else 'missing'
    end as state,
    null as publish_until,
    before_from as published_from,
    before_until as published_until,
    if(is_known, open_days, null) as working_days
from term
union all
select
    term.* exclude (
        run, nth, publish_until, is_known, open_days, before_from, before_until, after_from
    ),
    'after',
    case
        when not is_known then 'unknown'
        when paid_at is null then 'waiting'
        when publish_until is null then 'unknown'
        when publish_until > seen_at then 'waiting'
        when after_from < publish_until then 'timely'
        when after_from is not null then 'late'
        else 'missing'
    end,
    publish_until,
    after_from,
    null,
    if(paid_at is null, null, greatest(coalesce(began.nth, seen.nth) - term.nth, 0))
from term
left join working_day as began on began.day = after_from and began.run = term.run
left join seen on seen.run = term.run and after_from is null;
