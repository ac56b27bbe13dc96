-- 补贴政策清单（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 补贴政策清单.
create or replace macro typed_project(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as year, null::varchar as project_code,
        null::varchar as project_name, null::varchar as short_name,
        null::varchar as policy_level, null::varchar as department,
        null::varchar as policy_basis, null::varchar as audience, null::varchar as standard,
        null::varchar as cycle, null::varchar as deadline_days, null::varchar as fund_source,
        null::varchar as is_direct, null::varchar as status
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
        parse_code(raw_project_code) as project_code,
        parse_name(raw_project_name) as project_name,
        clean_text(raw_short_name) as short_name,
        clean_text(raw_policy_level) as policy_level,
        clean_text(raw_department) as department,
        clean_text(raw_policy_basis) as policy_basis,
        clean_text(raw_audience) as audience,
        clean_text(raw_standard) as standard,
        clean_text(raw_cycle) as cycle,
        parse_int(raw_deadline_days) as deadline_days,
        clean_text(raw_fund_source) as fund_source,
        yes_no_of(raw_is_direct) as is_direct,
        clean_text(raw_status) as status
    from raw
),

checked as (
    select
        *,
        case
            when year is null then rejection('年度', raw_year, '不是2000年至2100年的年度，请核对')
            when project_code is null
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when project_name is null
                then rejection('项目名称', raw_project_name, name_problem(raw_project_name))
            when is_refused(raw_deadline_days, deadline_days)
                then rejection('兑付时限', raw_deadline_days, '不是非负整数（工作日），请核对')
            when is_refused(raw_is_direct, is_direct)
                then rejection('是否直达资金', raw_is_direct, word_problem('是否直达资金', raw_is_direct))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    year,
    project_code,
    project_name,
    short_name,
    policy_level,
    department,
    policy_basis,
    audience,
    standard,
    cycle,
    deadline_days,
    fund_source,
    is_direct,
    status,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (project_code is null or project_name is null) and (
            is_footer_label(raw_year) or is_footer_label(raw_project_code)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
