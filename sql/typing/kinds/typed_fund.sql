-- 资金台账（已定型）: one row per record of the files; money in 分; reject_column is null for a good row
-- Columns and rules: formats.md 资金台账.
create or replace macro typed_fund(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as document_no, null::varchar as project_code,
        null::varchar as fund_level, null::varchar as is_province_direct,
        null::varchar as received_on, null::varchar as amount, null::varchar as amount_wan,
        null::varchar as region_code, null::varchar as allocated_on,
        null::varchar as allocated_amount, null::varchar as allocated_amount_wan,
        null::varchar as disbursed_amount, null::varchar as disbursed_amount_wan
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
        parse_code(raw_document_no) as document_no,
        parse_code(raw_project_code) as project_code,
        clean_text(raw_fund_level) as fund_level,
        yes_no_of(raw_is_province_direct) as is_province_direct,
        parse_local_date(raw_received_on) as received_on,
        coalesce(parse_amount(raw_amount), parse_amount_wan(raw_amount_wan)) as amount,
        parse_code(raw_region_code) as region_code,
        parse_local_date(raw_allocated_on) as allocated_on,
        coalesce(
            fen_of(raw_allocated_amount), fen_of_wan(raw_allocated_amount_wan)
        ) as allocated_amount,
        coalesce(
            fen_of(raw_disbursed_amount), fen_of_wan(raw_disbursed_amount_wan)
        ) as disbursed_amount
    from raw
),

checked as (
    select
        *,
        case
            when document_no is null
                then rejection('资金文号', raw_document_no, code_problem(raw_document_no))
            when project_code is null
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when is_refused(raw_is_province_direct, is_province_direct)
                then rejection(
                    '是否省级直接分配到县', raw_is_province_direct,
                    word_problem('是否省级直接分配到县', raw_is_province_direct)
                )
            when received_on is null
                then rejection('收文日期', raw_received_on, instant_problem(raw_received_on))
            when amount is null and raw_amount_wan is not null
                then rejection('下达金额', raw_amount_wan, wan_problem(raw_amount_wan))
            when amount is null then rejection('下达金额', raw_amount, yuan_problem(raw_amount))
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when is_refused(raw_allocated_on, allocated_on)
                then rejection('分配日期', raw_allocated_on, instant_problem(raw_allocated_on))
            when is_refused(raw_allocated_amount, allocated_amount)
                then rejection('分配金额', raw_allocated_amount, yuan_problem(raw_allocated_amount))
            when is_refused(raw_allocated_amount_wan, allocated_amount)
                then rejection(
                    '分配金额', raw_allocated_amount_wan, wan_problem(raw_allocated_amount_wan)
                )
            when is_refused(raw_disbursed_amount, disbursed_amount)
                then rejection('已拨付金额', raw_disbursed_amount, yuan_problem(raw_disbursed_amount))
            when is_refused(raw_disbursed_amount_wan, disbursed_amount)
                then rejection(
                    '已拨付金额', raw_disbursed_amount_wan, wan_problem(raw_disbursed_amount_wan)
                )
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    document_no,
    project_code,
    fund_level,
    is_province_direct,
    received_on,
    amount,
    region_code,
    allocated_on,
    allocated_amount,
    disbursed_amount,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (project_code is null or region_code is null) and (
            is_footer_label(raw_document_no) or is_footer_label(raw_project_code)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
