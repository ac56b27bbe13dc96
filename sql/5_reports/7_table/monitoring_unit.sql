-- 月监测表的报送: one row per unit that reports (the ranked ones, and those with obligations), in canonical order: the state
-- of its table, whether it is late at an instant, and how much of it was entered or has moved
-- Due on the 25th: late from 00:00 of the 26th on (source 001, 六（二）). `strays`: what was entered in rows that are there
-- no more.
create or replace macro monitoring_unit(for_month, seen_at, for_regions, told_before) as table
with here as materialized (
    select * exclude (row_of) from monitoring_cell(for_month, seen_at, for_regions)
),

cell as (
    select
        region_code,
        count(distinct row_id) as row_count,
        count(*) filter (is_hand) as entries,
        count(*) filter (is_hand and system_value is not null) as overwritten,
        count(*) filter (is_moved) as moved
    from here
    group by region_code
),

stray as (
    select
        region_code,
        list(
            {'label': label, 'field': field, 'value': hand_value}
            order by label, field
        ) as strays
    from monitoring_entry
    where month = for_month
        and row_id not in (select row_id from here)
    group by region_code
),

unit as (
    select
        region_code,
        region_name,
        row_number() over (order by is_ranked desc, sort_order, region_code) as place
    from region
    where (is_ranked or region_code in (select region_code from cell))
        and (for_regions is null or list_contains(for_regions, region_code))
)

select
    unit.region_code as key,
    unit.region_name as name,
    coalesce(progress.state, 'empty') as state,
    coalesce(progress.first_submitted_at, told_before)
    >= monitoring_due(for_month) + interval 1 day as is_late,
    local_instant(progress.submitted_at) as submitted_at,
    local_instant(progress.told_at) as changed_at,
    progress.actor as changed_by,
    progress.remark,
    coalesce(progress.last_act, 0) as version,
    progress.footer,
    coalesce(cell.row_count, 0)::integer as rows,
    coalesce(cell.entries, 0)::integer as entries,
    coalesce(cell.overwritten, 0)::integer as overwritten,
    coalesce(cell.moved, 0)::integer as moved,
    coalesce(stray.strays, []) as strays
from unit
left join monitoring_progress as progress
    on progress.month = for_month and progress.region_code = unit.region_code
left join cell on cell.region_code = unit.region_code
left join stray on stray.region_code = unit.region_code
order by unit.place;
