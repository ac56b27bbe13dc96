-- 退款（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 退款.
create or replace macro typed_refund(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as slip_no, null::varchar as line_no,
        null::varchar as refund_type, null::varchar as requested_at, null::varchar as closed_at,
        null::varchar as amount, null::varchar as amount_wan, null::varchar as reason
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
        parse_code(raw_slip_no) as slip_no,
        parse_line_no(raw_line_no) as line_no,
        clean_text(raw_refund_type) as refund_type,
        parse_instant(raw_requested_at) as requested_at,
        parse_instant(raw_closed_at) as closed_at,
        coalesce(parse_amount(raw_amount), parse_amount_wan(raw_amount_wan)) as amount,
        mask_people(mask_digits(clean_text(raw_reason))) as reason
    from raw
),

checked as (
    select
        *,
        case
            when slip_no is null
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when line_no is null then rejection('明细序号', raw_line_no, '不是正整数，请核对')
            when is_refused(raw_requested_at, requested_at)
                then rejection('申请时间', raw_requested_at, instant_problem(raw_requested_at))
            when is_refused(raw_closed_at, closed_at)
                then rejection('办结时间', raw_closed_at, instant_problem(raw_closed_at))
            when amount is null and raw_amount_wan is not null
                then rejection('金额', raw_amount_wan, wan_problem(raw_amount_wan))
            when amount is null then rejection('金额', raw_amount, yuan_problem(raw_amount))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    slip_no,
    line_no,
    refund_type,
    requested_at,
    closed_at,
    amount,
    reason,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (slip_no is null or line_no is null) and (
            is_footer_label(raw_slip_no) or is_footer_label(raw_line_no)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
