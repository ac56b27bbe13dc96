-- 按项目分类的指标表: one row for the total, then one per 直达资金 or 政策层级 that has something due; the parts add up
-- Of 全市 (`for_regions` null) or of these units together. Counts are those stored by project; distinct persons are
-- counted anew, as one person may be in several parts. Amounts in 分; rates of 1, null where nothing divides.
create or replace macro project_part_row(
    for_month, for_scope, seen_at, for_dimension, for_regions
) as table
with unit as (
    select dimension_key
    from dimension_name
    where dimension = 'region' and list_contains(for_regions, key)
),

part as (
    select * from project_part where dimension = for_dimension
),

counted as (
    select
        grouping(part.key) = 1 as is_total,
        part.key,
        any_value(part.name) as name,
        any_value(part.place) as place,
        count(distinct part.project_key) filter (ruled_figure.paid > 0) as projects,
        sum(ruled_figure.slips) as slips,
        sum(ruled_figure.due) as due,
        sum(ruled_figure.paid) as paid,
        sum(ruled_figure.outstanding) as outstanding,
        sum(ruled_figure.pending) as pending,
        sum(ruled_figure.refunded) as refunded,
        sum(ruled_figure.amount_due) as amount_due,
        sum(ruled_figure.amount_paid) as amount_paid,
        sum(ruled_figure.amount_outstanding) as amount_outstanding,
        sum(ruled_figure.amount_pending) as amount_pending,
        sum(ruled_figure.amount_refunded) as amount_refunded,
        sum(ruled_figure.paid_to_social_card) as paid_to_social_card,
        sum(ruled_figure.paid_to_natural_persons) as paid_to_natural_persons,
        sum(ruled_figure.pushed) as pushed,
        sum(ruled_figure.first_attempt_paid) as first_attempt_paid,
        sum(ruled_figure.rated) as rated,
        sum(ruled_figure.carded) as carded,
        sum(ruled_figure.pushed_parts) as pushed_parts,
        sum(ruled_figure.pushable) as pushable
    from ruled_figure
    join part on part.project_key = ruled_figure.dimension_key
    where ruled_figure.month = for_month
        and ruled_figure.scope = for_scope
        and ruled_figure.cut_off = seen_at
        and ruled_figure.grouped_by = 'project'
        and ruled_figure.due > 0
        and if(
            for_regions is null,
            ruled_figure.region_key is null,
            ruled_figure.region_key in (select dimension_key from unit)
        )
    group by rollup (part.key)
),

rated as (
    select *, counted as counts from counted
),

-- Two sums of bits: the parts of all that was paid, then the total of the parts, which are few.
part_block as materialized (
    select
        part.key,
        paid_here.block,
        bit_or(paid_here.persons) as persons
    from paid_person(for_month, for_scope, seen_at) as paid_here
    join part using (project_key)
    where for_regions is null or paid_here.region_key in (select dimension_key from unit)
    group by part.key, paid_here.block
),

person_counted as (
    select false as is_total, key, sum(bit_count(persons)) as persons
    from part_block
    group by key
    union all
    select true, null, sum(bit_count(persons))
    from (select bit_or(persons) as persons from part_block group by block)
)

select
    rated.is_total,
    if(rated.is_total, unit_called.key, rated.key) as key,
    if(rated.is_total, unit_called.name, rated.name) as name,
    coalesce(columns(rated.* exclude (is_total, key, name, place, counts)), 0)::double,
    coalesce(person_counted.persons, 0)::double as persons,
    unnest(rate_columns(rated.counts))
from rated
cross join unit_called(for_regions) as unit_called
left join person_counted
    on person_counted.is_total = rated.is_total
    and person_counted.key is not distinct from rated.key
order by rated.is_total desc, rated.place, rated.key;
