-- 未成功在哪里: one row per project, township, bank or funding span that holds unpaid obligations of a unit, most first
-- (spans latest first); share of the unit's unpaid, 拉低 in parts of its due
create or replace macro unpaid_part(for_month, for_scope, seen_at, for_region) as table
with unit as materialized (
    select dimension_key, due, outstanding + pending + refunded as unpaid
    from unit_figure
    where month = for_month and scope = for_scope and cut_off = seen_at and key = for_region
        and not is_city
),

by_dimension as (
    select
        ruled_figure.grouped_by as dimension,
        dimension_name.key,
        dimension_name.name,
        ruled_figure.outstanding + ruled_figure.pending + ruled_figure.refunded as unpaid,
        null::date as span_start
    from ruled_figure
    join dimension_name
        on dimension_name.dimension = ruled_figure.grouped_by
        and dimension_name.dimension_key = ruled_figure.dimension_key
    where ruled_figure.month = for_month
        and ruled_figure.scope = for_scope
        and ruled_figure.cut_off = seen_at
        and ruled_figure.region_key = (select dimension_key from unit)
        and ruled_figure.grouped_by in ('project', 'township', 'bank')
        and ruled_figure.outstanding + ruled_figure.pending + ruled_figure.refunded > 0
),

by_span as (
    select
        'fundedDate' as dimension,
        span.key,
        span.name,
        count(found.slip_key) as unpaid,
        span.span_start
    from funded_span(for_month, for_scope) as span
    left join obligation_at(first_month(for_month, for_scope), for_month, seen_at, false) as found
        on found.funded_at::date >= span.span_start
        and found.funded_at::date <= span.span_end
        and found.region_key = (select dimension_key from unit)
    group by all
)

select
    part.dimension,
    part.key,
    part.name,
    part.unpaid::double as unpaid,
    fraction(part.unpaid, unit.unpaid) as share,
    fraction(part.unpaid, unit.due) as drag
from (select * from by_dimension union all select * from by_span) as part
cross join unit
order by part.dimension, part.span_start desc, part.unpaid desc, part.key;
