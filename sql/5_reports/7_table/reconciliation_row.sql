-- 我市数值对照: one row per indicator for which the province told 我市数值: theirs, ours with the exact difference, and the
-- ways of counting that give another value than ours, nearest to theirs first
-- `is_equal`: prints the same as theirs at two decimals of its unit. `is_nearest`: none is nearer, and it is nearer than
-- ours. Ours and theirs are the city's.
create or replace macro reconciliation_row(for_month, for_scope, received_at_last) as table
with told as (
    select *, if(indicator = 'leftoverRate', 100000, 10000) as whole
    from benchmark
    where month = for_month and scope = for_scope and city_e8 is not null
),

candidate as (
    select
        counting,
        candidate.place,
        told.indicator,
        candidate.numerator,
        candidate.denominator,
        fraction_difference(candidate.numerator, candidate.denominator, told.city_e8, 100000000)
            as difference,
        abs(cross_difference(candidate.numerator, candidate.denominator, told.city_e8, 100000000))
            as gap_top,
        candidate.denominator::hugeint * 100000000 as gap_bottom,
        (2 * candidate.numerator::hugeint * told.whole + candidate.denominator)
        // (2 * candidate.denominator::hugeint)
        = (2 * told.city_e8::hugeint * told.whole + 100000000) // 200000000 as is_equal
    from told
    join benchmark_candidate(for_month, for_scope, received_at_last) as candidate
        on candidate.indicator = told.indicator
    where candidate.denominator > 0
),

ranked as (
    select
        *,
        list({'key': counting, 'numerator': gap_top, 'denominator': gap_bottom})
            over (partition by indicator) as rivals,
        first_value({'numerator': numerator, 'denominator': denominator})
            over (partition by indicator order by place) as own
    from candidate
),

near as (
    select
        *,
        rank_among(rivals, counting, gap_top, gap_bottom, -1) as nearness,
        cross_difference(numerator, denominator, own.numerator, own.denominator) = 0 as is_own
    from ranked
),

explained as (
    select
        indicator,
        any_value(fraction(numerator, denominator)) filter (counting = 'ours') as ours,
        any_value(difference) filter (counting = 'ours') as difference,
        bool_or(is_equal) filter (counting = 'ours') as is_equal,
        coalesce(
            list(
                {
                    'counting': counting,
                    'value': fraction(numerator, denominator),
                    'difference': difference,
                    'is_equal': is_equal,
                    'is_nearest': nearness = 1
                }
                order by nearness, place
            ) filter (not is_own),
            []
        ) as candidates
    from near
    group by indicator
)

select
    told.indicator,
    fraction(told.city_e8, 100000000) as theirs,
    told.city_rank,
    told.units_ranked,
    told.source,
    explained.ours,
    explained.difference,
    explained.is_equal,
    coalesce(explained.candidates, []) as candidates
from told
left join explained using (indicator)
order by told.indicator;
