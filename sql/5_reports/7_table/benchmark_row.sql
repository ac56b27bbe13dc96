-- 上级基准一览: one row per month, scope and indicator that a benchmark was imported or entered for, the newest month first:
-- both, and which of them holds; rates as fractions, null where nothing is said
create or replace macro benchmark_row(for_month) as table
with entered as (
    select
        month,
        scope,
        indicator,
        {
            'province': if(province_e8 is null, null, fraction(province_e8, 100000000)),
            'city': if(city_e8 is null, null, fraction(city_e8, 100000000)),
            'city_rank': city_rank,
            'units_ranked': units_ranked,
            'source': source,
            'entered_at': entered_at::varchar
        } as entered
    from entered_benchmark
),

imported as (
    select
        told.month,
        told.scope,
        told.indicator,
        {
            'province': if(province_e8 is null, null, fraction(province_e8, 100000000)),
            'city': if(city_e8 is null, null, fraction(city_e8, 100000000)),
            'city_rank': city_rank,
            'units_ranked': units_ranked,
            'source': source,
            'file': import.name,
            'line': told.source_line
        } as imported
    from imported_benchmark as told
    join import using (import_id)
)

select
    concat(month // 100, '-', lpad((month % 100)::varchar, 2, '0')) as month,
    scope,
    indicator,
    entered,
    imported
from entered
full join imported using (month, scope, indicator)
where for_month is null or month = for_month
order by
    month desc,
    scope,
    list_position(
        [
            'successRate', 'leftoverRate', 'cardShare', 'pushRate', 'firstAttemptRate',
            'pendingRate', 'refundedRate'
        ],
        indicator
    );
