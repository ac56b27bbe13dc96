-- 拨款时段: one row per span of a period in which money was handed out, latest first: 当月's last five working days and
-- the two halves of the rest (from its first working day); 累计's months. None where the year's working days are not
-- known. Both ends are days of the span; `is_late` marks the last five working days of the month.
create or replace macro funded_span(for_month, for_scope) as table
with month_day as (
    select unnest(
        generate_series(
            period_start(for_month, 'month'), period_end(for_month) - interval 1 day, interval 1 day
        )
    )::date as day_of_month
),

working as (
    select
        day_of_month,
        row_number() over (order by day_of_month desc) as from_end
    from month_day
    where is_working(day_of_month)
),

edge as (
    select
        period_start(for_month, 'month')::date as first_day,
        (period_end(for_month) - interval 1 day)::date as last_day,
        max(day_of_month) filter (from_end = 5) as late_day,
        min(day_of_month) as first_working
    from working
    having count(*) >= 5
),

half as (
    select *, first_working + greatest(0, (late_day - first_working) // 2 - 1)::integer as half_day
    from edge
),

span as (
    select late_day as span_start, last_day as span_end, true as is_late from half
    union all
    select (half_day + 1)::date, (late_day - 1)::date, false from half
    union all
    select first_day, half_day::date, false from half
)

select
    span_start,
    span_end,
    is_late,
    span_start || '..' || span_end as key,
    month(span_start) || '月' || day(span_start) || '日'
    || if(span_end > span_start, '至' || day(span_end) || '日', '') as name
from span
where for_scope = 'month' and span_start <= span_end
union all
select
    make_date(for_month // 100, number_of_month, 1),
    (make_date(for_month // 100, number_of_month, 1) + interval 1 month - interval 1 day)::date,
    false,
    strftime(make_date(for_month // 100, number_of_month, 1), '%Y-%m'),
    number_of_month || '月'
from (select unnest(range(1, for_month % 100 + 1))::integer as number_of_month)
where for_scope = 'ytd'
order by span_start desc;
