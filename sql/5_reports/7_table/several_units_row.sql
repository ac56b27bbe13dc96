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
        key_by(for_dimension, slice) as asked_key
    from slice_count(for_month, for_scope, seen_at) as slice
    where region_key in (select dimension_key from unit)
),

person as (
    select
        block,
        persons,
        key_by(for_dimension, person) as asked_key
    from paid_person(for_month, for_scope, seen_at) as person
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
        sum(first_attempt_paid) as first_attempt_paid,
        sum(paid_to_unknown_card) as paid_to_unknown_card,
        sum(reissue_waiting) as reissue_waiting,
        sum(amount_reissue_waiting) as amount_reissue_waiting,
        count(distinct slip_key) filter (paid > 0) as paid_slips,
        count(distinct slip_key) filter (paid > 0)
        - count(distinct slip_key) filter (paid > pushed) as pushed_slips
    from slice
    group by rollup (asked_key)
),

reissue_counted as (
    select grouping(asked_key) = 1 as is_total, asked_key, count(*) as reissue_slips
    from (
        select key_by(for_dimension, slip_dimension) as asked_key
        from slip_dimension
        where month >= first_month(for_month, for_scope)
            and month <= for_month
            and funded_at < seen_at
            and region_key in (select dimension_key from unit)
            and slip_key not in (select slip_key from slice where due > 0)
    )
    group by rollup (asked_key)
),

whole as (
    select counted.*, coalesce(reissue_counted.reissue_slips, 0) as reissue_slips
    from counted
    left join reissue_counted
        on reissue_counted.is_total = counted.is_total
        and reissue_counted.asked_key is not distinct from counted.asked_key
),

by_setting as (
    select
        whole.* exclude (slips, outstanding, pending, amount_outstanding, amount_pending, counts),
        unnest(ruled(setting, counts))
    from (select *, whole as counts from whole) as whole
    cross join (select setting_of(for_month) as setting)
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
    coalesce(columns(by_setting.* exclude (is_total, asked_key, counts)), 0)::double,
    coalesce(person_counted.persons, 0)::double as persons,
    unnest(rate_columns(by_setting.counts))
from named
left join (select *, by_setting as counts from by_setting) as by_setting
    on by_setting.is_total = named.is_total
    and by_setting.asked_key is not distinct from named.asked_key
left join person_counted
    on person_counted.is_total = named.is_total
    and person_counted.asked_key is not distinct from named.asked_key
where named.is_total
    or by_setting.due > 0
    or (for_dimension = 'region' and list_contains(for_regions, named.key))
order by named.is_total desc, named.place, by_setting.due desc, named.key;
