-- 目标任务（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 目标任务.
create or replace macro typed_target(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as year, null::varchar as region_code,
        null::varchar as region_name, null::varchar as project_target,
        null::varchar as person_target, null::varchar as amount_target,
        null::varchar as document_no
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
        parse_year(raw_year) as year,
        parse_code(raw_region_code) as region_code,
        clean_text(raw_region_name) as region_name,
        parse_int(raw_project_target) as project_target,
        parse_count(raw_person_target) as person_target,
        fen_of_wan(raw_amount_target) as amount_target,
        clean_text(raw_document_no) as document_no
    from raw
),

checked as (
    select
        *,
        case
            when year is null then rejection('年度', raw_year, '不是2000年至2100年的年度，请核对')
            when region_code is null
                then rejection('单位编码', raw_region_code, code_problem(raw_region_code))
            when is_refused(raw_project_target, project_target)
                then rejection('项目数目标', raw_project_target, '不是非负整数，请核对')
            when is_refused(raw_person_target, person_target)
                then rejection('人数目标', raw_person_target, '不是非负整数，请核对')
            when is_refused(raw_amount_target, amount_target)
                then rejection('金额目标', raw_amount_target, wan_problem(raw_amount_target))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    year,
    region_code,
    region_name,
    project_target,
    person_target,
    amount_target,
    document_no,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (year is null or region_code is null) and (
            is_footer_label(raw_year) or is_footer_label(raw_region_code)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
