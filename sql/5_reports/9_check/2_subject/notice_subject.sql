-- 校核所用的数: one row per scope, subject (全市, units, `province`) and measure of a month at a cut-off, with whether it leads
-- `is_most`, `is_least`: no ranked unit has more, or less; ties are many.
create or replace macro notice_subject(for_month, seen_at) as table
with told as (
    select
        scope, key, name, place, is_city, is_ranked, indicator,
        numerator::hugeint as numerator,
        denominator::hugeint as denominator,
        is_ranked and denominator > 0 as is_rival
    from unit_measure
    where month = for_month and cut_off = seen_at
),

better as (
    select
        one.scope, one.indicator, one.key,
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
    from told as one
    join told as other
        on other.scope = one.scope and other.indicator = one.indicator and other.is_rival
    where one.is_rival
    group by one.scope, one.indicator, one.key
)

select
    told.*,
    coalesce(better.above = 0, false) as is_most,
    coalesce(better.below = 0, false) as is_least
from told
left join better
    on better.scope = told.scope
    and better.indicator = told.indicator
    and better.key = told.key
union all by name
select
    scope, 'province' as key, '全省' as name, indicator,
    province_e8::hugeint as numerator, 100000000::hugeint as denominator,
    false as is_city, false as is_ranked, false as is_rival, false as is_most, false as is_least
from benchmark
where month = for_month and province_e8 is not null;
