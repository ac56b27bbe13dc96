-- 到齐表的格: one row per unit, bank (null: all of the unit's) and kind of export: how much of the month's has arrived,
-- when, and the rows of the month before
-- `slips`: those that should have such rows, `lacking`: those of them that have none or too few. Status: complete, short
-- (some lack), absent (none has any), paused (some the month before, no slips now), none (nothing to come).
create or replace macro completeness_cell(for_month) as table
with cohort as (
    select month, slip_key, region_key, bank_key
    from slip_dimension
    where month in (for_month, month_before(for_month, 'month'))
),

arrived as (
    select
        cohort.region_key,
        cohort.bank_key,
        arrival.kind,
        sum(row_count) filter (month = for_month) as row_count,
        sum(row_count) filter (month <> for_month) as rows_before,
        list(distinct import_id) filter (month = for_month) as files,
        min(received_at) filter (month = for_month) as first_at,
        max(received_at) filter (month = for_month) as last_at
    from arrival
    join cohort using (slip_key)
    left join import using (import_id)
    group by grouping sets (
        (cohort.region_key, cohort.bank_key, arrival.kind), (cohort.region_key, arrival.kind)
    )
),

slip_here as materialized (
    from month_slip(for_month)
),

slip_kind as (
    select region_key, bank_key, 'slip' as kind, true as is_wanted, false as is_lacking, true as is_there
    from slip_here
    union all
    select
        region_key, bank_key, 'payment', true, payments < coalesce(due_count, 1), payments > 0
    from slip_here
    union all
    select region_key, bank_key, 'feedback', is_answer_due and payments > 0, feedback = 0, feedback > 0
    from slip_here
    union all
    select region_key, bank_key, 'push', payments > 0, pushes = 0, pushes > 0
    from slip_here
    union all
    select region_key, bank_key, 'refund', false, false, refunds > 0
    from slip_here
),

wanted as (
    select
        region_key,
        bank_key,
        kind,
        count(*) filter (is_wanted) as slips,
        count(*) filter (is_wanted and is_lacking) as lacking,
        bool_or(is_there) as is_there
    from slip_kind
    group by grouping sets ((region_key, bank_key, kind), (region_key, kind))
),

unit as (
    select distinct region_key, bank_key from cohort
    union
    select distinct region_key, null from cohort
),

kind as (
    select kind, place
    from (
        values ('slip', 1), ('payment', 2), ('feedback', 3), ('push', 4), ('refund', 5)
    ) as kind (kind, place)
)

select
    unit.region_key,
    unit.bank_key,
    kind.kind,
    kind.place,
    coalesce(wanted.slips, 0)::integer as slips,
    coalesce(wanted.lacking, 0)::integer as lacking,
    coalesce(arrived.row_count, 0)::integer as row_count,
    coalesce(arrived.rows_before, 0)::integer as rows_before,
    coalesce(len(arrived.files), 0)::integer as files,
    arrived.first_at,
    arrived.last_at,
    case
        when wanted.slips > 0 and wanted.lacking = 0 then 'complete'
        when wanted.slips > 0 and wanted.is_there then 'short'
        when wanted.slips > 0 and (kind.kind <> 'push' or arrived.rows_before > 0) then 'absent'
        when wanted.is_there then 'complete'
        when wanted.kind is null and arrived.rows_before > 0 and kind.kind = 'slip' then 'paused'
        else 'none'
    end as status
from unit
cross join kind
left join wanted
    on wanted.region_key = unit.region_key
    and wanted.bank_key is not distinct from unit.bank_key
    and wanted.kind = kind.kind
left join arrived
    on arrived.region_key = unit.region_key
    and arrived.bank_key is not distinct from unit.bank_key
    and arrived.kind = kind.kind;
