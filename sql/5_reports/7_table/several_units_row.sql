-- 几个单位的指标表: like indicator_row, for a reader of several units but not of the city: counted from the facts, as
-- distinct persons and projects of several units do not add up
create or replace macro several_units_row(
    for_month, for_scope, seen_at, for_dimension, for_regions
) as table
with unit as (
    select dimension_key, key, name, place
    from dimension_name
    where dimension = 'region' and list_contains(for_regions, key)
),

slice as materialized (
    select
        *,
        case for_dimension
            when 'region' then region_key
            when 'department' then department_key
            when 'bank' then bank_key
            when 'township' then township_key
            else project_key
        end as asked_key
    from slice_count(for_month, for_scope, seen_at)
    where region_key in (select dimension_key from unit)
),

person as (
    select
        block,
        persons,
        case for_dimension
            when 'region' then region_key
            when 'department' then department_key
            when 'bank' then bank_key
            when 'township' then township_key
            else project_key
        end as asked_key
    from paid_person(for_month, for_scope, seen_at)
    where region_key in (select dimension_key from unit)
),

person_block as (
    select grouping(asked_key) = 1 as is_total, asked_key, bit_count(bit_or(persons)) as persons
    from person
    group by grouping sets ((asked_key, block), (block))
),

person_counted as (
    select is_total, asked_key, sum(persons) as persons
    from person_block
    group by is_total, asked_key
),

counted as (
    select
        grouping(asked_key) = 1 as is_total,
        asked_key,
        count(distinct project_key) filter (paid > 0) as projects,
        count(distinct slip_key) filter (due > 0) as slips,
        sum(due) as due,
        sum(paid) as paid,
        sum(outstanding) as outstanding,
        sum(due - paid - outstanding - refunded) as pending,
        sum(refunded) as refunded,
        sum(amount_due) as amount_due,
        sum(amount_paid) as amount_paid,
        sum(amount_outstanding) as amount_outstanding,
        sum(amount_due - amount_paid - amount_outstanding - amount_refunded) as amount_pending,
        sum(amount_refunded) as amount_refunded,
        sum(paid_to_social_card) as paid_to_social_card,
        sum(paid_to_natural_persons) as paid_to_natural_persons,
        sum(pushed) as pushed,
        sum(first_attempt_paid) as first_attempt_paid
    from slice
    group by rollup (asked_key)
),

named as (
    select
        true as is_total,
        null::integer as asked_key,
        '-' as key,
        string_agg(name, '、' order by place) as name,
        null as place
    from unit
    union all
    select false, dimension_key, key, name, place
    from dimension_name
    where dimension = for_dimension
)

select
    named.is_total,
    named.key,
    coalesce(named.name, '无') as name,
    coalesce(columns(counted.* exclude (is_total, asked_key)), 0)::double,
    coalesce(person_counted.persons, 0)::double as persons,
    counted.paid / nullif(counted.due, 0) as success_rate,
    counted.first_attempt_paid / nullif(counted.due, 0) as first_attempt_rate,
    counted.outstanding / nullif(counted.due, 0) as leftover_rate,
    counted.pending / nullif(counted.due, 0) as pending_rate,
    counted.refunded / nullif(counted.due, 0) as refunded_rate,
    counted.paid_to_social_card / nullif(counted.paid_to_natural_persons, 0) as card_share,
    counted.pushed / nullif(counted.paid, 0) as push_rate
from named
left join counted
    on counted.is_total = named.is_total and counted.asked_key is not distinct from named.asked_key
left join person_counted
    on person_counted.is_total = named.is_total
    and person_counted.asked_key is not distinct from named.asked_key
where named.is_total
    or counted.due > 0
    or (for_dimension = 'region' and list_contains(for_regions, named.key))
order by named.is_total desc, named.place, counted.due desc, named.key;
