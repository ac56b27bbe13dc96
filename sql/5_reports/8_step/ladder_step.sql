-- 再成功多少，排第几: one row per number of further successes at which a unit passes another, reaches the benchmark or
-- all that can still succeed; the others stay as they are
create or replace macro ladder_step(for_month, for_scope, seen_at, for_region) as table
with asked as materialized (
    select *
    from explanation_row(for_month, for_scope, seen_at, for_region)
    where denominator > 0
),

rival as (
    select
        unnest(rivals, recursive := true),
        asked.numerator as own_top,
        asked.denominator as own_bottom
    from asked
),

-- A rival is passed when the value is greater, not equal.
passing as (
    select
        rival.name,
        rival.place,
        (
            cross_difference(rival.numerator, rival.denominator, own_top, own_bottom)
            // rival.denominator
            + 1
        )::bigint as more
    from rival
    where cross_difference(rival.numerator, rival.denominator, own_top, own_bottom) > 0
),

mark as (
    select 0::bigint as more, 1 as precedence, 'now' as mark from asked
    union all
    select to_benchmark::bigint, 2, 'benchmark' from asked
    union all
    select "limit"::bigint, 3, 'limit' from asked
    union all
    select more, 4, 'pass' from passing
),

step as (
    select more, arg_min(mark, precedence) as mark
    from mark
    where more <= (select "limit" from asked)
    group by more
)

select
    step.more::double as more,
    fraction(asked.numerator + step.more, asked.denominator) as value,
    rank_among(asked.rivals, asked.key, asked.numerator + step.more, asked.denominator, 1) as rank,
    coalesce(
        (
            select list(passing.name order by passing.place)
            from passing
            where passing.more = step.more
        ),
        []
    ) as passes,
    step.mark
from step
cross join asked
order by step.more;
