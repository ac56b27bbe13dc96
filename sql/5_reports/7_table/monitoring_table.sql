-- 月监测表: one row per row of the table in its order: the rows of monitoring_row as they are shown (what a person entered
-- goes before what the system counts), 小计 of each department of a unit and of each unit, and at the end, of several
-- units, those of each department and 合计
-- kind: row, department, region, city-department, total. `marks`: the cells that differ from the system's, or whose system
-- value moved after the submission. Amounts in 分; a sum of nothing but empty cells is empty.
create or replace macro monitoring_table(for_month, seen_at, for_regions) as table
with filled as materialized (
    select
        row_id,
        any_value(row_of) as row_of,
        max(shown_value) filter (field = 'level') as level,
        max(shown_value) filter (field = 'document') as document,
        max(shown_value) filter (field = 'receivedOn') as received_on,
        max(try_cast(shown_value as bigint)) filter (field = 'allotted') as allotted,
        max(try_cast(shown_value as bigint)) filter (field = 'disbursed') as disbursed,
        max(try_cast(shown_value as bigint)) filter (field = 'due') as due,
        max(try_cast(shown_value as bigint)) filter (field = 'amountDue') as amount_due,
        max(try_cast(shown_value as bigint)) filter (field = 'paid') as paid,
        max(try_cast(shown_value as bigint)) filter (field = 'amountPaid') as amount_paid,
        max(try_cast(shown_value as bigint)) filter (field = 'failed') as failed,
        max(try_cast(shown_value as bigint)) filter (field = 'amountFailed') as amount_failed,
        max(try_cast(shown_value as bigint)) filter (field = 'reissued') as reissued,
        max(try_cast(shown_value as bigint)) filter (field = 'outstanding') as outstanding,
        max(try_cast(shown_value as bigint)) filter (field = 'amountReturned') as amount_returned,
        max(shown_value) filter (field = 'publicised') as publicised,
        max(shown_value) filter (field = 'reason') as reason,
        max(shown_value) filter (field = 'expectedOn') as expected_on,
        max(shown_value) filter (field = 'note') as note,
        list(
            {
                'field': field,
                'system': system_value,
                'is_hand': is_hand,
                'difference': difference::double,
                'is_moved': is_moved,
                'sent': sent_value
            }
            order by field
        ) filter (is_hand or is_moved) as marks
    from monitoring_cell(for_month, seen_at, for_regions)
    group by row_id
),

named as materialized (
    select
        row_of.region_code, row_of.region_name, row_of.region_place, row_of.department,
        row_of.project_code, row_of.project_name, row_of.nth, row_of.carded_paid, row_of.carded,
        filled.* exclude (row_of)
    from filled
),

summed as (
    select
        grouping(region_code) = 1 as is_city,
        grouping(department) = 1 as is_whole,
        region_code,
        any_value(region_name) as region_name,
        any_value(region_place) as region_place,
        department,
        sum(allotted)::bigint as allotted, sum(disbursed)::bigint as disbursed,
        sum(due)::bigint as due, sum(amount_due)::bigint as amount_due,
        sum(paid)::bigint as paid, sum(amount_paid)::bigint as amount_paid,
        sum(failed)::bigint as failed, sum(amount_failed)::bigint as amount_failed,
        sum(reissued)::bigint as reissued, sum(outstanding)::bigint as outstanding,
        sum(amount_returned)::bigint as amount_returned,
        sum(carded_paid)::bigint as carded_paid, sum(carded)::bigint as carded
    from named
    group by grouping sets ((region_code, department), (region_code), (department), ())
),

-- A table of one unit ends with the sum of the unit.
several as (
    select count(distinct region_code) > 1 as are_several from named
),

listed as (
    select 'row' as kind, * from named
    union all by name
    select
        case
            when is_city and is_whole then 'total'
            when is_city then 'city-department'
            when is_whole then 'region'
            else 'department'
        end as kind,
        * exclude (is_city, is_whole, region_place, region_name),
        if(is_city, null, region_name) as region_name,
        if(is_city, null, region_place) as region_place
    from summed
    cross join several
    where not is_city or are_several
)

select
    kind,
    coalesce(
        row_id,
        left(md5(to_json([kind, coalesce(region_code, ''), coalesce(department, '')])::varchar), 16)
    ) as id,
    if(
        kind = 'row',
        (count(*) filter (kind = 'row') over (
            order by region_place nulls last, kind = 'region', department nulls last, kind <> 'row',
                project_code, nth
        )),
        null
    )::integer as no,
    if(region_code is null, null, {'key': region_code, 'name': region_name}) as region,
    if(department is null, null, {'key': department, 'name': if(department = '-', '未填', department)})
        as department,
    if(project_code is null, null, {'key': project_code, 'name': project_name}) as project,
    {
        'level': level,
        'document': document,
        'received_on': received_on,
        'allotted': allotted::double,
        'disbursed': disbursed::double,
        'disbursed_rate': if(allotted > 0 and disbursed is not null, fraction(disbursed, allotted), null),
        'due': due::double,
        'amount_due': amount_due::double,
        'paid': paid::double,
        'amount_paid': amount_paid::double,
        'paid_rate': if(amount_due > 0, fraction(amount_paid, amount_due), null),
        'failed': failed::double,
        'amount_failed': amount_failed::double,
        'reissued': reissued::double,
        'outstanding': outstanding::double,
        'amount_returned': amount_returned::double,
        'card_share': if(carded > 0, fraction(carded_paid, carded), null),
        'publicised': publicised,
        'reason': reason,
        'expected_on': expected_on,
        'note': note
    } as cells,
    coalesce(marks, []) as marks
from listed
order by region_place nulls last, kind = 'region', department nulls last, kind <> 'row', project_code, nth;
