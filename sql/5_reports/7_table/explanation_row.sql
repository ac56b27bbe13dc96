-- 落后分析: one row: a unit's 发放成功率 in a period: counts, rank, benchmark, and what the gap is made of
-- `allowed_unpaid`: unpaid that the benchmark would allow at this due, rounded down. `limit`: most that can still
-- succeed; under the first-attempt rule a failure can't be mended, so only what has no answer yet.
create or replace macro explanation_row(for_month, for_scope, seen_at, for_region) as table
with standing as materialized (
    select *, outstanding + pending + refunded as unpaid
    from unit_standing
    where month = for_month
        and scope = for_scope
        and cut_off = seen_at
        and indicator = 'successRate'
        and (is_city or key = for_region)
),

city as (
    select due, unpaid from standing where is_city
)

select
    standing.key,
    standing.name,
    standing.dimension_key as region_key,
    standing.rank,
    len(standing.rivals)::integer as ranked,
    standing.due::double as due,
    standing.paid::double as paid,
    standing.outstanding::double as outstanding,
    standing.pending::double as pending,
    standing.refunded::double as refunded,
    standing.unpaid::double as unpaid,
    fraction(standing.due, city.due) as share_of_city_due,
    fraction(standing.unpaid, city.unpaid) as share_of_city_unpaid,
    {
        'against': standing.against,
        'is_fallback': standing.is_fallback,
        'value': fraction(standing.held_top, standing.held_bottom)
    } as benchmark,
    coalesce(
        standing.due::hugeint
        * (standing.held_bottom - standing.held_top)
        // nullif(standing.held_bottom, 0),
        0
    )::double as allowed_unpaid,
    coalesce(standing.to_benchmark, 0)::double as to_benchmark,
    (
        standing.pending
        + if(success_rule_of(standing.month) = 'first-attempt', 0, standing.outstanding)
    )::double as limit,
    [
        {
            'state': 'outstanding',
            'count': standing.outstanding::double,
            'points': fraction(standing.outstanding, standing.due),
            'share': fraction(standing.outstanding, standing.unpaid)
        },
        {
            'state': 'pending',
            'count': standing.pending::double,
            'points': fraction(standing.pending, standing.due),
            'share': fraction(standing.pending, standing.unpaid)
        },
        {
            'state': 'refunded',
            'count': standing.refunded::double,
            'points': fraction(standing.refunded, standing.due),
            'share': fraction(standing.refunded, standing.unpaid)
        }
    ] as composition,
    standing.numerator,
    standing.denominator,
    standing.rivals
from standing
cross join city
where not standing.is_city;
