-- 绩效目标（已定型）: one row per record of the files; money in 分; reject_column is null for a good row
-- Columns and rules: formats.md 绩效目标.
create or replace macro typed_performance(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as year, null::varchar as project_code,
        null::varchar as region_code, null::varchar as budget_amount,
        null::varchar as budget_amount_wan, null::varchar as goal, null::varchar as goal_value,
        null::varchar as reached_value
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
        parse_code(raw_region_code) as region_code,
        coalesce(
            parse_amount(raw_budget_amount), parse_amount_wan(raw_budget_amount_wan)
        ) as budget_amount,
        clean_text(raw_goal) as goal,
        clean_text(raw_goal_value) as goal_value,
        clean_text(raw_reached_value) as reached_value
    from raw
),

checked as (
    select
        *,
        case
            when year is null then rejection('年度', raw_year, '不是2000年至2100年的年度，请核对')
            when project_code is null
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when budget_amount is null and raw_budget_amount_wan is not null
                then rejection('预算金额', raw_budget_amount_wan, wan_problem(raw_budget_amount_wan))
            when budget_amount is null
                then rejection('预算金额', raw_budget_amount, yuan_problem(raw_budget_amount))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    year,
    project_code,
    region_code,
    budget_amount,
    goal,
    goal_value,
    reached_value,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (project_code is null or region_code is null) and (
            is_footer_label(raw_year) or is_footer_label(raw_project_code)
            or is_footer_label(raw_region_code) or is_footer_label(raw_extra_1)
            or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
