-- 在册未发（漏发）: one row per person on a list whose members should have a project, whose unit pays the project in the month
-- and who is not paid; the unit is the one that paid the person before. Which list and project: table entitled_list.
-- A person whom no unit ever paid belongs to no unit. Persons on the list of the dead are left out.
-- severity: 中
-- reason: 名单上的人应享受而没有发到，可能漏发
-- source: 二七政办文〔2021〕15号 漏发
with member as (
    select
        person.person_key, project.dimension_key as project_key,
        any_value(roster.import_id) as import_id, any_value(roster.source_line) as source_line,
        any_value(roster.name_masked) as name_masked, any_value(roster.id_masked) as id_masked,
        any_value(entitled_list.basis) as basis
    from roster
    join entitled_list using (roster_list)
    join person on person.pseudonym = roster.person_pseudonym
    join dimension_key as project
        on project.dimension = 'project' and project.key = entitled_list.project_code
    where coalesce(roster.listed_on < period_end(getvariable('for_month')::integer), true)
        and roster.person_pseudonym not in (
            select person_pseudonym from roster where roster_list = 'deceased'
        )
    group by person.person_key, project.dimension_key
),

unpaid as (
    select member.*
    from member
    anti join checked_payment
        on checked_payment.person_key = member.person_key
        and checked_payment.project_key = member.project_key
),

home as (
    select raw_payment.person_key, arg_max(slip_dimension.region_key, (slip_dimension.month, slip_row.slip_no)) as region_key
    from raw_payment
    join slip_dimension using (slip_key)
    join slip_row using (slip_key)
    where raw_payment.superseded_by is null
        and raw_payment.person_key in (select person_key from unpaid)
        and slip_dimension.month <= getvariable('for_month')::integer
    group by raw_payment.person_key
),

paying as (
    select distinct region_key, project_key from checked_slip
)

select
    unpaid.person_key, home.region_key, unpaid.project_key, unpaid.import_id, unpaid.source_line,
    concat(unpaid.name_masked, ' ', unpaid.id_masked, '：', unpaid.basis, '，本月没有发放') as detail
from unpaid
join home using (person_key)
join paying on paying.region_key = home.region_key and paying.project_key = unpaid.project_key
where getvariable('for_month') is not null;
