-- 超时限兑付（迟发）: one row per slip of the month with payments not paid within the working days of the project's 兑付时限
-- since the money arrived (资金到账时间, else 拨款时间), which is day 0; by the end of the data
-- Projects without 兑付时限 are not looked at; nor where the calendar is not known.
-- severity: 中
-- reason: 超过项目的兑付时限才发到群众手里
-- source: 二七政办文〔2021〕15号 迟发；楚财农〔2023〕10号 二（三）限时办理
-- looks: ahead
with started as (
    select
        checked_slip.slip_key,
        project.deadline_days,
        coalesce(slip_row.fund_arrived_at, checked_slip.funded_at)::date as started_on
    from checked_slip
    join slip_row using (slip_key)
    join project on project.project_code = slip_row.project_code
    where project.deadline_days is not null and checked_slip.funded_at is not null
),

term as materialized (
    select started.slip_key, started.deadline_days, limit_day.day + interval 1 day as limit_at
    from started
    join working_day as start on start.day = started.started_on
    join working_day as limit_day
        on limit_day.run = start.run
        and limit_day.nth = start.nth + started.deadline_days
        and limit_day.is_working
    where limit_day.day + interval 1 day <= getvariable('known_until')::timestamp
),

spell as (
    select
        obligation_state.slip_key,
        obligation_state.line_no,
        max(obligation_state.amount) as amount,
        coalesce(bool_or(
            state = 1 and state_from < limit_at and state_until >= limit_at
        ), false) as is_in_time,
        coalesce(bool_or(state = 3 and state_from < limit_at), false) as is_refunded
    from obligation_state
    join term using (slip_key)
    where obligation_state.month = getvariable('for_month')::integer
    group by obligation_state.slip_key, obligation_state.line_no
),

late as (
    select slip_key, count(*) as lines, sum(amount)::bigint as amount
    from spell
    where not is_in_time and not is_refunded
    group by slip_key
)

select
    slip_key, late.amount, slip_row.import_id, slip_row.source_line,
    concat(
        late.lines, '笔没有在', term.deadline_days, '个工作日内（',
        strftime(term.limit_at - interval 1 day, '%Y年%-m月%-d日'), '前）兑付'
    ) as detail
from late
join term using (slip_key)
join slip_row using (slip_key);
