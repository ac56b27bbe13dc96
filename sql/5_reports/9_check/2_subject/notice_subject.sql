-- 校核所用的数: one row per month that claims speak of, scope, subject (全市, units, `province`) and measure, with whether it leads
-- The month checked is seen at the cut-off, others at their ends. With `as_published` months that were published are as in
-- their last publication. In a bulletin of a department or bank (`for_part`) the units' figures are its own there, and `-`
-- is the whole of it. `is_most`, `is_least`: no ranked unit has more, or less; ties are many.
create or replace macro notice_subject(
    for_month, seen_at, for_part, as_published, asked_claims
) as table
with spoken as materialized (
    select distinct unnest([for_month, month, against_month]) as month
    from notice_claim(asked_claims)
),

live as (
    select *
    from unit_measure
    semi join spoken using (month)
    where cut_off = if(month = for_month, seen_at, period_end(month))
        and (is_city or (for_part).key is null)
),

told as (
    select
        live.month, live.scope, live.key, live.name, live.place, live.is_city, live.is_ranked,
        live.indicator,
        if(kept.month is null, live.numerator, kept.numerator)::hugeint as numerator,
        if(kept.month is null, live.denominator, kept.denominator)::hugeint as denominator
    from live
    left join published_measure as kept
        on as_published
        and kept.month = live.month
        and live.cut_off = period_end(live.month)
        and kept.scope = live.scope
        and kept.indicator = live.indicator
        and (kept.key = live.key or (kept.is_city and live.is_city))
    union all by name
    select
        for_month as month, scope, key, name, 0 as place, false as is_city,
        not is_whole as is_ranked, indicator,
        value.numerator::hugeint as numerator, value.denominator::hugeint as denominator
    from notice_part(for_month, seen_at, (for_part).dimension, (for_part).key)
),

rival as (
    select *, is_ranked and denominator > 0 as is_rival
    from told
),

better as (
    select
        one.month, one.scope, one.indicator, one.key,
        count(*) filter (
            cross_difference(
                other.numerator, other.denominator, one.numerator, one.denominator
            ) > 0
        ) as above,
        count(*) filter (
            cross_difference(
                other.numerator, other.denominator, one.numerator, one.denominator
            ) < 0
        ) as below
    from rival as one
    join rival as other
        on other.month = one.month
        and other.scope = one.scope
        and other.indicator = one.indicator
        and other.is_rival
    where one.is_rival
    group by one.month, one.scope, one.indicator, one.key
)

select
    rival.*,
    coalesce(better.above = 0, false) as is_most,
    coalesce(better.below = 0, false) as is_least
from rival
left join better
    on better.month = rival.month
    and better.scope = rival.scope
    and better.indicator = rival.indicator
    and better.key = rival.key
union all by name
select
    month, scope, 'province' as key, '全省' as name, indicator,
    province_e8::hugeint as numerator, 100000000::hugeint as denominator,
    false as is_city, false as is_ranked, false as is_rival, false as is_most, false as is_least
from benchmark
semi join spoken using (month)
where province_e8 is not null;
