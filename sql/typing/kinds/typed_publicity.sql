-- 公示台账（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 公示台账.
create or replace macro typed_publicity(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as project_code, null::varchar as region_code,
        null::varchar as slip_no, null::varchar as village, null::varchar as stage,
        null::varchar as started_on, null::varchar as ended_on, null::varchar as channel,
        null::varchar as objections
    where false
    union all by name
    from canonical_rows(files, column_types, delimiter)
),

raw as (
    select columns('(.*)') as 'raw_\1'
    from cells
),

typed as (
    select
        *,
        parse_code(raw_project_code) as project_code,
        parse_code(raw_region_code) as region_code,
        parse_code(raw_slip_no) as slip_no,
        clean_text(raw_village) as village,
        stage_of(raw_stage) as stage,
        parse_local_date(raw_started_on) as started_on,
        parse_local_date(raw_ended_on) as ended_on,
        clean_text(raw_channel) as channel,
        parse_int(raw_objections) as objections
    from raw
),

checked as (
    select
        *,
        case
            when project_code is null
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when is_refused(raw_slip_no, slip_no)
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when stage is null then rejection('公示类型', raw_stage, word_problem('公示类型', raw_stage))
            when started_on is null
                then rejection('开始日期', raw_started_on, instant_problem(raw_started_on))
            when is_refused(raw_ended_on, ended_on)
                then rejection('结束日期', raw_ended_on, instant_problem(raw_ended_on))
            when is_refused(raw_objections, objections)
                then rejection('异议数', raw_objections, '不是非负整数，请核对')
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    project_code,
    region_code,
    slip_no,
    village,
    stage,
    started_on,
    ended_on,
    channel,
    objections,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (region_code is null or started_on is null) and (
            is_footer_label(raw_project_code) or is_footer_label(raw_region_code)
            or is_footer_label(raw_slip_no) or is_footer_label(raw_extra_1)
            or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
