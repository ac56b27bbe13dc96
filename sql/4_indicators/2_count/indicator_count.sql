-- 各分组的数: one row per grouping and key of a period at the cut-off: 全市, by region, department, bank,
-- township, project, and region × each of these; distinct slips, projects and persons are counted per row
create or replace macro indicator_count(for_month, for_scope, seen_at) as table
with slice as materialized (
    select * from slice_count(for_month, for_scope, seen_at)
),

-- Distinct keys as lists: `count(distinct …)` makes forty hash tables here, most of the time.
counted as (
    select
        region_key,
        department_key,
        bank_key,
        township_key,
        project_key,
        coalesce(list_unique(list(project_key) filter (paid > 0)), 0)::integer as projects,
        coalesce(list_unique(list(slip_key) filter (due > 0)), 0)::integer as slips,
        sum(due)::bigint as due,
        sum(paid)::bigint as paid,
        sum(outstanding)::bigint as outstanding,
        sum(due - paid - outstanding - refunded)::bigint as pending,
        sum(refunded)::bigint as refunded,
        sum(amount_due)::bigint as amount_due,
        sum(amount_paid)::bigint as amount_paid,
        sum(amount_outstanding)::bigint as amount_outstanding,
        sum(amount_due - amount_paid - amount_outstanding - amount_refunded)::bigint as amount_pending,
        sum(amount_refunded)::bigint as amount_refunded,
        sum(paid_to_social_card)::bigint as paid_to_social_card,
        sum(paid_to_natural_persons)::bigint as paid_to_natural_persons,
        sum(pushed)::bigint as pushed,
        sum(first_attempt_paid)::bigint as first_attempt_paid,
        sum(paid_to_unknown_card)::bigint as paid_to_unknown_card,
        sum(reissue_waiting)::bigint as reissue_waiting,
        sum(amount_reissue_waiting)::bigint as amount_reissue_waiting,
        coalesce(list_unique(list(slip_key) filter (paid > 0)), 0)::integer as paid_slips,
        coalesce(list_unique(list(slip_key) filter (paid > pushed)), 0)::integer
            as unpushed_slips
    from slice
    group by grouping sets (
        (), (region_key), (department_key), (bank_key), (township_key), (project_key),
        (region_key, department_key), (region_key, bank_key), (region_key, township_key),
        (region_key, project_key)
    )
    having count(*) > 0
),

-- Funded in the period, with no obligation of their own: the slips of re-issues.
reissue_counted as (
    select
        region_key, department_key, bank_key, township_key, project_key,
        count(*)::integer as reissue_slips
    from slip_dimension
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and slip_key not in (select slip_key from slice where due > 0)
    group by grouping sets (
        (), (region_key), (department_key), (bank_key), (township_key), (project_key),
        (region_key, department_key), (region_key, bank_key), (region_key, township_key),
        (region_key, project_key)
    )
),

unit_person as materialized (
    select
        region_key, department_key, bank_key, township_key, project_key, block,
        bit_or(persons) as persons
    from paid_person(for_month, for_scope, seen_at)
    group by grouping sets (
        (region_key, department_key, block), (region_key, bank_key, block),
        (region_key, township_key, block), (region_key, project_key, block)
    )
),

-- Of the city what its units have put together; each row above names one of the four.
person_union as (
    select * replace (bit_count(persons) as persons) from unit_person
    union all by name
    select
        department_key, bank_key, township_key, project_key, block,
        bit_count(bit_or(persons)) as persons
    from unit_person
    group by department_key, bank_key, township_key, project_key, block
    union all by name
    select region_key, block, bit_count(bit_or(persons)) as persons
    from unit_person
    where bank_key is not null
    group by grouping sets ((block), (region_key, block))
),

person_counted as (
    select
        region_key, department_key, bank_key, township_key, project_key,
        sum(persons)::bigint as persons
    from person_union
    group by region_key, department_key, bank_key, township_key, project_key
)

select
    case
        when counted.department_key is not null then 'department'
        when counted.bank_key is not null then 'bank'
        when counted.township_key is not null then 'township'
        when counted.project_key is not null then 'project'
        when counted.region_key is not null then 'region'
        else 'city'
    end as grouped_by,
    case
        when coalesce(
            counted.department_key, counted.bank_key, counted.township_key, counted.project_key
        ) is not null then counted.region_key
    end as region_key,
    coalesce(
        counted.department_key, counted.bank_key, counted.township_key, counted.project_key,
        counted.region_key
    ) as dimension_key,
    counted.projects,
    counted.slips,
    counted.due,
    counted.paid,
    counted.outstanding,
    counted.pending,
    counted.refunded,
    coalesce(person_counted.persons, 0) as persons,
    counted.amount_due,
    counted.amount_paid,
    counted.amount_outstanding,
    counted.amount_pending,
    counted.amount_refunded,
    counted.paid_to_social_card,
    counted.paid_to_natural_persons,
    counted.pushed,
    counted.first_attempt_paid,
    counted.paid_to_unknown_card,
    counted.reissue_waiting,
    counted.amount_reissue_waiting,
    counted.paid_slips,
    counted.paid_slips - counted.unpushed_slips as pushed_slips,
    coalesce(reissue_counted.reissue_slips, 0) as reissue_slips
from counted
left join person_counted
    on person_counted.region_key is not distinct from counted.region_key
    and person_counted.department_key is not distinct from counted.department_key
    and person_counted.bank_key is not distinct from counted.bank_key
    and person_counted.township_key is not distinct from counted.township_key
    and person_counted.project_key is not distinct from counted.project_key
left join reissue_counted
    on reissue_counted.region_key is not distinct from counted.region_key
    and reissue_counted.department_key is not distinct from counted.department_key
    and reissue_counted.bank_key is not distinct from counted.bank_key
    and reissue_counted.township_key is not distinct from counted.township_key
    and reissue_counted.project_key is not distinct from counted.project_key;
