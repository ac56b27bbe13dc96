-- 退款: one row per refund; closed_at null = asked for and not closed
create table refund as
select
    slip.region_code,
    slip.slip_code,
    slip.slip_no,
    unusual_line.line_no,
    if(fate = 'refunded_unanswered', '停发退回', '退回国库') as refund_kind,
    slip.answered_at + to_seconds((slip.step * 1.5)::bigint) as asked_at,
    case
        when fate in ('refunded_after_failure', 'refunded_unanswered')
            then slip.answered_at + to_seconds((slip.step * 4)::bigint)
        -- Half of the open ones are closed in November, too late for October.
        when fate = 'refund_open' and turn % 2 = 0 then settings.cutoff + to_hours(30 + turn % 90)
    end as closed_at,
    case fate
        when 'refunded_unanswered' then '对象不再符合条件，停发'
        when 'refund_withdrawn' then '本人申请改卡，撤回退款'
        else '账户信息无法更正，退回国库'
    end as reason
from unusual_line
join slip using (slip_no),
settings
where fate in ('refund_open', 'refund_withdrawn', 'refunded_after_failure', 'refunded_unanswered');
