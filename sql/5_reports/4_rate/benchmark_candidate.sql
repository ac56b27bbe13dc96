-- 我市数值的几种算法: one row per indicator that the province publishes and way of counting it; `place` 0 is ours
-- What may explain another value (domain.md, sections 3 to 6): the other rule, another cut-off (the 25th, ten days after the
-- month, when the province's file came), re-issues counted once more each, 待反馈 or 已退款 left out, slips whose payments
-- are not all there, companies among those
-- whose card counts, pushes held against all that is due.
create or replace macro benchmark_candidate(for_month, for_scope, received_at_last) as table
with cut_off as materialized (
    select
        'ours' as counting,
        0 as place,
        due,
        paid,
        outstanding,
        pending,
        refunded,
        paid_to_social_card,
        paid_to_natural_persons,
        pushed,
        first_attempt_paid,
        rated,
        carded,
        pushed_parts,
        pushable
    from unit_figure
    where month = for_month and scope = for_scope and cut_off = period_end(for_month) and is_city
    union all by name
    select 'cut-on-25th' as counting, 2 as place, *
    from city_count(for_month, for_scope, period_start(for_month, 'month') + interval 24 day)
    union all by name
    select 'cut-ten-days-later' as counting, 3 as place, *
    from city_count(for_month, for_scope, period_end(for_month) + interval 10 day)
    union all by name
    select 'cut-when-received' as counting, 4 as place, *
    from city_count(for_month, for_scope, received_at_last)
),

again as (
    select coalesce(sum(greatest(attempts - 1, 0)), 0)::bigint as attempts
    from troubled_spell
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < period_end(for_month)
        and state_from < period_end(for_month)
        and state_until >= period_end(for_month)
),

lacking as (
    select
        coalesce(sum(greatest(slip_row.due_count - coalesce(there.payments, 0), 0)), 0)::bigint
            as payments
    from slip_dimension
    join slip_row using (slip_key)
    left join (
        select slip_key, sum(row_count) as payments
        from arrival
        where kind = 'payment'
        group by slip_key
    ) as there using (slip_key)
    where slip_dimension.month >= first_month(for_month, for_scope)
        and slip_dimension.month <= for_month
),

counted as (
    select *, cut_off as counts from cut_off
),

ours as (
    select * from counted where counting = 'ours'
),

by_rate as (
    select
        counting,
        place,
        unnest(rates_of(success_rule_of(for_month), counts), recursive := true)
    from counted
    union all
    select
        'other-rule',
        1,
        unnest(
            rates_of(
                if(
                    success_rule_of(for_month) = 'first-attempt',
                    'cumulative-feedback',
                    'first-attempt'
                ),
                counts
            ),
            recursive := true
        )
    from ours
),

candidate as (
    select counting, place, indicator, numerator, denominator from by_rate
    union all
    select 'attempts-counted', 5, indicator, numerator, denominator + attempts
    from by_rate
    cross join again
    where counting = 'ours' and indicator in ('successRate', 'leftoverRate')
    union all
    select 'pending-left-out', 6, by_rate.indicator, by_rate.numerator, due - pending
    from by_rate
    cross join ours
    where by_rate.counting = 'ours' and by_rate.indicator in ('successRate', 'leftoverRate')
    union all
    select 'refunded-left-out', 7, by_rate.indicator, by_rate.numerator, due - refunded
    from by_rate
    cross join ours
    where by_rate.counting = 'ours' and by_rate.indicator in ('successRate', 'leftoverRate')
    union all
    select 'lacking-counted', 8, indicator, numerator, denominator + payments
    from by_rate
    cross join lacking
    where counting = 'ours' and indicator in ('successRate', 'leftoverRate')
    union all
    select 'companies-counted', 9, 'cardShare', paid_to_social_card, paid from ours
    union all
    select 'held-against-due', 10, 'pushRate', pushed, due from ours
)

select counting, place, indicator, numerator, denominator
from candidate;
