-- 月底预计: one row for the instant (`back` 0) and for each of up to three months before at as many working days before
-- its end: what was due and paid then, how many of the open are expected to be paid by the month's end, from low to
-- high, and (of the months before) how many were
-- Each bank's open payments are held against its own of up to three months before, as known at the instant: of those
-- that had waited as many working days, the share paid within as many as are left. Low and high: the worst and the best
-- of these months. A wait as long as none before is expected to stay unpaid, at best to be paid.
-- Only what is funded by then is in it. None where the working days of a month are not known.
create or replace macro sprint_projection(for_month, seen_at, for_region) as table
with unit as materialized (
    select *
    from unit_standing
    where month = for_month
        and scope = 'month'
        and cut_off = seen_at
        and indicator = 'successRate'
        and key = for_region
        and (is_city or dimension_key is not null)
),

-- The day on whose end it is looked: an instant within a day is of that day.
looked as (
    select
        (seen_at - interval 1 microsecond)::date as looked_on,
        period_start(for_month, 'month') as first_day
),

working as materialized (
    select day as day_of_span, nth::integer as nth
    from working_day
    where day >= ((select first_day from looked) - interval 7 month)::date
        and day < period_end(for_month)::date
        and run = (
            select run from working_day where day = (period_end(for_month) - interval 1 day)::date
        )
),

month_end as materialized (
    select month_of(day_of_span) as month, max(day_of_span) as last_day, max(nth) as end_nth
    from working
    group by all
),

remaining as (
    select month_end.end_nth - working.nth as days_left, looked.looked_on, working.nth as looked_nth
    from looked
    join working on working.day_of_span = looked.looked_on
    join month_end on month_end.month = for_month
),

instant as materialized (
    select 0 as back, for_month as month, looked_on, looked_nth, days_left, null::date as last_day
    from remaining
    union all
    select
        past.back,
        month_end.month,
        min(working.day_of_span),
        any_value(working.nth),
        any_value(remaining.days_left),
        month_end.last_day
    from (select unnest([1, 2, 3]) as back) as past
    cross join remaining
    cross join looked
    join month_end on month_end.month = month_of(first_day - to_months(past.back))
    join working
        on working.nth = month_end.end_nth - remaining.days_left
        and month_of(working.day_of_span) = month_end.month
    group by past.back, month_end.month, month_end.last_day
),

wait as materialized (
    select whole.*, begun.nth as begun_nth, ended.nth as ended_nth
    from waiting_end(
        (select month_of(first_day - interval 6 month) from looked), for_month, seen_at
    ) as whole
    join working as begun on begun.day_of_span = begun_on
    left join working as ended on ended.day_of_span = ended_on
),

open_wait as materialized (
    select
        instant.back,
        instant.month,
        instant.looked_on,
        instant.looked_nth,
        instant.days_left,
        wait.bank_key,
        wait.state,
        instant.looked_nth - wait.begun_nth as age,
        sum(wait.waits) as waits
    from instant
    join wait
        on wait.month = instant.month
        and wait.begun_on <= instant.looked_on
        and (wait.ended_on is null or wait.ended_on > instant.looked_on)
    cross join unit
    where unit.is_city or wait.region_key = unit.dimension_key
    group by all
),

-- As many of a month before that had waited as long, and of them those paid in the days that are left.
known as (
    select
        open_wait.back,
        open_wait.bank_key,
        open_wait.state,
        open_wait.age,
        wait.month,
        sum(wait.waits) as at_risk,
        coalesce(
            sum(wait.waits) filter (
                wait.is_paid
                and wait.ended_on <= open_wait.looked_on
                and wait.ended_nth - wait.begun_nth <= open_wait.age + open_wait.days_left
            ),
            0
        ) as paid
    from open_wait
    join wait
        on wait.bank_key = open_wait.bank_key
        and wait.state = open_wait.state
        and wait.month < open_wait.month
        and wait.month >= month_of(
            make_timestamp(open_wait.month // 100, open_wait.month % 100, 1, 0, 0, 0)
            - interval 3 month
        )
        and open_wait.looked_nth - wait.begun_nth >= open_wait.age + open_wait.days_left
        and (
            wait.ended_on is null
            or wait.ended_on > open_wait.looked_on
            or wait.ended_nth - wait.begun_nth > open_wait.age
        )
    group by all
),

usual as (
    select
        back, bank_key, state, age,
        sum(paid) / sum(at_risk) as share,
        min(paid / at_risk) as worst,
        max(paid / at_risk) as best
    from known
    group by all
),

expected as (
    select
        open_wait.back,
        sum(open_wait.waits) as waits,
        sum(open_wait.waits) filter (usual.share is null) as unlike,
        sum(open_wait.waits * coalesce(usual.share, 0)) as expected,
        sum(open_wait.waits * coalesce(usual.worst, 0)) as low,
        sum(open_wait.waits * coalesce(usual.best, 1)) as high
    from open_wait
    left join usual using (back, bank_key, state, age)
    group by open_wait.back
),

counted as (
    select
        instant.back,
        count(*) filter (due_from is not null) as due,
        count(*) filter (
            state = 1
            and state_from < least(seen_at, instant.looked_on + interval 1 day)
            and state_until >= least(seen_at, instant.looked_on + interval 1 day)
        ) as paid,
        count(*) filter (
            state = 1
            and state_from < instant.last_day + interval 1 day
            and state_until >= instant.last_day + interval 1 day
        ) as paid_at_end
    from instant
    join obligation_state
        on obligation_state.month = instant.month
        and obligation_state.funded_at < least(seen_at, instant.looked_on + interval 1 day)
    cross join unit
    where unit.is_city or obligation_state.region_key = unit.dimension_key
    group by instant.back
)

select
    instant.back,
    instant.month,
    instant.looked_on::varchar as looked_on,
    instant.days_left,
    counted.due::double as due,
    counted.paid::double as paid,
    coalesce(expected.waits, 0)::double as open,
    coalesce(expected.unlike, 0)::double as unlike,
    round(coalesce(expected.expected, 0)) as expected,
    floor(coalesce(expected.low, 0)) as low,
    ceil(coalesce(expected.high, 0)) as high,
    fraction(counted.paid + round(coalesce(expected.expected, 0)), counted.due) as value,
    if(
        instant.back = 0 and success_rule_of(for_month) <> 'first-attempt' and unit.rank is not null,
        rank_among(
            unit.rivals,
            unit.key,
            (counted.paid + round(coalesce(expected.expected, 0)))::bigint,
            counted.due,
            1
        ),
        null
    ) as rank,
    if(instant.back > 0, counted.paid_at_end - counted.paid, null)::double as actual,
    if(
        instant.back > 0,
        round(coalesce(expected.expected, 0)) - (counted.paid_at_end - counted.paid),
        null
    )::double as error
from instant
cross join unit
join counted on counted.back = instant.back
left join expected on expected.back = instant.back
where counted.due > 0
order by instant.back;
