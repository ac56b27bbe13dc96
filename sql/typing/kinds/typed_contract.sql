-- 代发协议（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 代发协议.
create or replace macro typed_contract(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as region_code, null::varchar as bank_name,
        null::varchar as pay_days, null::varchar as answer_days, null::varchar as return_days,
        null::varchar as valid_from, null::varchar as valid_until
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
        parse_code(raw_region_code) as region_code,
        parse_name(raw_bank_name) as bank_name,
        parse_int(raw_pay_days) as pay_days,
        parse_int(raw_answer_days) as answer_days,
        parse_int(raw_return_days) as return_days,
        parse_local_date(raw_valid_from) as valid_from,
        parse_local_date(raw_valid_until) as valid_until
    from raw
),

checked as (
    select
        *,
        case
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when bank_name is null
                then rejection('代发银行', raw_bank_name, name_problem(raw_bank_name))
            when pay_days is null then rejection('发放时限', raw_pay_days, '不是非负整数（工作日），请核对')
            when answer_days is null then rejection('反馈时限', raw_answer_days, '不是非负整数（工作日），请核对')
            when is_refused(raw_return_days, return_days)
                then rejection('退回时限', raw_return_days, '不是非负整数（工作日），请核对')
            when is_refused(raw_valid_from, valid_from)
                then rejection('生效起', raw_valid_from, instant_problem(raw_valid_from))
            when is_refused(raw_valid_until, valid_until)
                then rejection('生效止', raw_valid_until, instant_problem(raw_valid_until))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    region_code,
    bank_name,
    pay_days,
    answer_days,
    return_days,
    valid_from,
    valid_until,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (pay_days is null or answer_days is null) and (
            is_footer_label(raw_region_code) or is_footer_label(raw_bank_name)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
