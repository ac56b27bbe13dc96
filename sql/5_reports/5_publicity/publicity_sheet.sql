-- 公示表: one row: whose slip it is, when it was published as the ledger has it, how many there are to choose from, and its
-- payments by village, as lists; nothing where there is no such slip or the reader may not see it
-- Minors (their birth date's tag among `for_minors`), persons whose birth date can't be told, and persons on the list of the
-- disabled are left out: `left_out` counts them, companies are never. Names are masked; there are no IDs and no accounts.
-- `for_township` and `for_village` null: all; more than `for_most` payments: no villages, so that one is chosen first.
create or replace macro publicity_sheet(
    for_slip, for_regions, for_stage, for_township, for_village, for_minors, for_most
) as table
with asked as materialized (
    select
        slip_dimension.slip_key,
        slip_number.slip_no,
        region.name as region,
        department.name as department,
        project_of.name as project,
        slip_dimension.funded_at
    from slip_number
    join slip_dimension using (slip_key)
    join dimension_name as region
        on region.dimension = 'region' and region.dimension_key = slip_dimension.region_key
    join dimension_name as department
        on department.dimension = 'department' and department.dimension_key = slip_dimension.department_key
    join dimension_name as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = slip_dimension.project_key
    where slip_number.slip_no = for_slip
        and (for_regions is null or list_contains(for_regions, region.key))
),

minor as (
    select unnest(for_minors) as tag
),

disabled as (
    select person.person_key
    from roster
    join person on person.pseudonym = roster.person_pseudonym
    where roster.roster_list = 'disabled'
),

entry as materialized (
    select
        coalesce(township_name.township_name, township_name.township_code, '') as township,
        coalesce(payment.village, '') as village,
        payment.line_no,
        payment.person_key,
        recipient.name_masked,
        payment.amount,
        not payment.is_company
        and (
            recipient.birth_tag is null
            or recipient.birth_tag in (select tag from minor)
            or payment.person_key in (select person_key from disabled)
        ) as is_left_out
    from payment
    join asked using (slip_key)
    join recipient using (recipient_key)
    left join township_name using (township_key)
),

wanted as materialized (
    select *
    from entry
    where (for_township is null or township = for_township)
        and (for_village is null or village = for_village)
),

sheet as (
    select
        township,
        village,
        list(
            {'line': line_no, 'name': name_masked, 'amount': amount::double} order by line_no
        ) filter (not is_left_out) as rows,
        count(distinct person_key) filter (not is_left_out) as persons,
        coalesce(sum(amount) filter (not is_left_out), 0) as amount,
        count(distinct person_key) filter (is_left_out) as left_out
    from wanted
    where (select count(*) from wanted) <= for_most
    group by township, village
),

place as (
    select township, village, count(*) as payments
    from entry
    group by township, village
),

told as (
    select
        arg_max(
            {'since': publicity.started_on, 'until': publicity.ended_on}, publicity.started_on
        ) as latest
    from publicity
    join asked using (slip_no)
    where publicity.stage = for_stage
)

select
    asked.slip_no as slip,
    asked.region,
    asked.department,
    asked.project,
    asked.funded_at::date::varchar as funded_on,
    told.latest.since::varchar as published_from,
    told.latest.until::varchar as published_until,
    exists(select 1 from roster where roster_list = 'disabled') as has_disabled_list,
    (select count(*) from wanted)::integer as payments,
    coalesce(
        (
            select
                list(
                    {'township': township, 'village': village, 'payments': payments::integer}
                    order by township, village
                )
            from place
        ),
        []
    ) as places,
    coalesce(
        (
            select
                list(
                    {
                        'township': township,
                        'village': village,
                        'rows': coalesce(rows, []),
                        'persons': persons::integer,
                        'amount': amount::double,
                        'left_out': left_out::integer
                    }
                    order by township, village
                )
            from sheet
        ),
        []
    ) as villages
from asked
cross join told;
