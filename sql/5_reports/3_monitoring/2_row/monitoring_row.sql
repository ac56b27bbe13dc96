-- 月监测表的系统数: one row per unit, department, project and fund document of the obligations funded from 1 January to the
-- cut-off, in the order of the table (domain.md, section 9; amounts in 分)
-- Payments name no fund document: where a project has several in a unit, the obligations stand in the row of the first,
-- and the others have none (null), so that sums are those of the indicators. `row_id` names a row for good: the first of
-- a unit, department and project whatever its document, the others by theirs. Of 全市 (`for_regions` null) or of these units.
create or replace macro monitoring_row(for_month, seen_at, for_regions) as table
with named as (
    select dimension_key, dimension, key, name
    from dimension_name
),

slice as materialized (
    select
        region_key, department_key, project_key, slip_key,
        sum(due) as due, sum(paid) as paid, sum(outstanding) as outstanding,
        sum(refunded) as refunded, sum(amount_due) as amount_due, sum(amount_paid) as amount_paid,
        sum(amount_refunded) as amount_refunded, sum(paid_to_social_card) as paid_to_social_card,
        sum(paid_to_natural_persons) as paid_to_natural_persons,
        sum(paid_to_unknown_card) as paid_to_unknown_card, sum(reissue_waiting) as reissue_waiting
    from slice_count(for_month, 'ytd', seen_at)
    group by region_key, department_key, project_key, slip_key
    having sum(due) > 0
),

summed as (
    select
        slice.region_key, slice.department_key, slice.project_key,
        sum(due)::bigint as due,
        sum(paid)::bigint as paid,
        sum(outstanding)::bigint as outstanding,
        sum(refunded)::bigint as refunded,
        sum(amount_due)::bigint as amount_due,
        sum(amount_paid)::bigint as amount_paid,
        sum(amount_refunded)::bigint as amount_refunded,
        sum(paid_to_social_card)::bigint as paid_to_social_card,
        sum(paid_to_natural_persons)::bigint as paid_to_natural_persons,
        sum(paid_to_unknown_card)::bigint as paid_to_unknown_card,
        sum(reissue_waiting)::bigint as reissue_waiting,
        0::bigint as pending, 0::bigint as amount_outstanding, 0::bigint as amount_pending,
        0::bigint as amount_reissue_waiting, 0 as slips, 0 as reissue_slips, 0 as paid_slips,
        0 as pushed_slips, 0::bigint as pushed,
        case
            when bool_and(is_publicised) then '是'
            when bool_or(is_publicised) then '部分'
            when bool_or(not is_publicised) then '否'
        end as publicised
    from slice
    left join monitoring_publicity(for_month, seen_at) as told using (slip_key)
    group by slice.region_key, slice.department_key, slice.project_key
),

counted as (
    select
        region.key as region_code,
        department.key as department,
        project_of.key as project_code,
        project_of.name as project_name,
        summed.due, summed.paid, summed.amount_due, summed.amount_paid, summed.amount_refunded,
        summed.paid_to_social_card,
        summed.publicised,
        ruled(setting_of(for_month), summed) as by_setting,
        coalesce(failure.failed, 0) as failed,
        coalesce(failure.amount_failed, 0) as amount_failed,
        coalesce(failure.reissued, 0) as reissued
    from summed
    join named as region
        on region.dimension = 'region' and region.dimension_key = summed.region_key
    join named as department
        on department.dimension = 'department' and department.dimension_key = summed.department_key
    join named as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = summed.project_key
    left join monitoring_failure(for_month, seen_at) as failure
        on failure.region_key = summed.region_key
        and failure.department_key = summed.department_key
        and failure.project_key = summed.project_key
),

-- A document belongs to the department of the policy list; where only another has paid, to that one.
payer as (
    select region_code, project_code, list(department order by department) as departments
    from counted
    group by region_code, project_code
),

document as (
    select
        fund.*,
        coalesce(
            if(list_contains(departments, project.department), project.department, departments[1]),
            project.department,
            '-'
        ) as department,
        coalesce(project.project_name, fund.project_code || '（未登记）') as listed_name
    from monitoring_fund(for_month, seen_at) as fund
    left join payer using (region_code, project_code)
    left join project on project.project_code = fund.project_code
),

joined as (
    select
        coalesce(counted.region_code, document.region_code) as region_code,
        coalesce(counted.department, document.department) as department,
        coalesce(counted.project_code, document.project_code) as project_code,
        coalesce(counted.project_name, document.listed_name) as project_name,
        1 as nth,
        document.* exclude (region_code, department, project_code, listed_name, nth),
        counted.* exclude (region_code, department, project_code, project_name)
    from counted
    full join document
        on document.nth = 1
        and document.region_code = counted.region_code
        and document.department = counted.department
        and document.project_code = counted.project_code
    where counted.region_code is not null or document.nth = 1
    union all by name
    select * exclude (listed_name), listed_name as project_name
    from document
    where nth > 1
)

select
    left(
        md5(
            to_json([
                joined.region_code, joined.department, joined.project_code,
                if(nth > 1, fund_level, ''), if(nth > 1, document_no, '')
            ])::varchar
        ),
        16
    ) as row_id,
    joined.region_code,
    unit.name as region_name,
    unit.place as region_place,
    joined.department,
    joined.project_code,
    joined.project_name,
    joined.nth,
    nullif(joined.fund_level, '') as fund_level,
    joined.document_no,
    joined.received_on,
    joined.allotted,
    joined.disbursed,
    if(nth = 1, coalesce(joined.due, 0), null) as due,
    if(nth = 1, coalesce(joined.amount_due, 0), null) as amount_due,
    if(nth = 1, coalesce(joined.paid, 0), null) as paid,
    if(nth = 1, coalesce(joined.amount_paid, 0), null) as amount_paid,
    if(nth = 1, coalesce(joined.failed, 0), null) as failed,
    if(nth = 1, coalesce(joined.amount_failed, 0), null) as amount_failed,
    if(nth = 1, coalesce(joined.reissued, 0), null) as reissued,
    if(nth = 1, coalesce(joined.by_setting.outstanding, 0), null) as outstanding,
    if(nth = 1, coalesce(joined.amount_refunded, 0), null) as amount_returned,
    if(nth = 1, coalesce(joined.paid_to_social_card, 0), null) as carded_paid,
    if(nth = 1, coalesce(joined.by_setting.carded, 0), null) as carded,
    joined.publicised
from joined
join (
    select
        region_code, region_name as name,
        row_number() over (order by is_ranked desc, sort_order, region_code) as place
    from region
) as unit using (region_code)
where for_regions is null or list_contains(for_regions, joined.region_code)
order by unit.place, joined.department, joined.project_code, joined.nth;
