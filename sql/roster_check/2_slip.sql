-- 名单上的发放单: one row per slip that a row of the file names, as the file's own sheet of slips, else what is loaded, says;
-- else it is of the unit and the project that were asked for (variables `for_region`, `for_project`). A unit that nobody
-- told is 0; slips that are not loaded, and projects that nobody told, have a key of their own below 0
create or replace temp table roster_slip as
with named as (
    select distinct slip_no from roster_row where reject_reason is null
),

told as (
    select
        roster_told_slip.slip_no,
        any_value(coalesce(region_name.region_code, roster_told_slip.region_code)) as region_code,
        any_value(roster_told_slip.project_code) as project_code,
        any_value(roster_told_slip.period) as period,
        any_value(roster_told_slip.funded_at) as funded_at,
        bool_or(roster_told_slip.is_reissue) as is_reissue
    from roster_told_slip
    left join region_name on region_name.written = roster_told_slip.region_code
    group by roster_told_slip.slip_no
),

known as (
    select slip_row.*, region_name.region_code as unit_code
    from slip_row
    join named using (slip_no)
    left join region_name on region_name.written = slip_row.region_code
),

placed as (
    select
        named.slip_no,
        known.slip_key,
        coalesce(told.region_code, known.unit_code, getvariable('for_region')::varchar) as region_code,
        coalesce(told.project_code, known.project_code, getvariable('for_project')::varchar) as project_code,
        coalesce(told.period, known.period) as period,
        coalesce(told.funded_at, known.funded_at) as funded_at,
        coalesce(told.is_reissue, known.is_reissue, false) as is_reissue
    from named
    left join told using (slip_no)
    left join known using (slip_no)
)

select
    placed.* exclude (slip_key),
    coalesce(placed.slip_key, -row_number() over (order by placed.slip_no))::integer as slip_key,
    coalesce(region.dimension_key, 0) as region_key,
    coalesce(project.dimension_key, -row_number() over (order by placed.slip_no))::integer as project_key
from placed
left join dimension_key as region
    on region.dimension = 'region' and region.key = placed.region_code
left join dimension_key as project
    on project.dimension = 'project' and project.key = placed.project_code;
