-- 银行反馈（已定型）: one row per record of the files; money in 分; reject_column is null for a good row
-- Columns and rules: formats.md 银行反馈.
create or replace macro typed_feedback(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as slip_no, null::varchar as line_no,
        null::varchar as attempt, null::varchar as result, null::varchar as bank_code,
        null::varchar as bank_reason, null::varchar as paid_amount,
        null::varchar as paid_amount_wan, null::varchar as credited_at,
        null::varchar as answered_at, null::varchar as serial_no
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
        attempt_of(raw_attempt) as attempt,
        result_of(raw_result) as result,
        clean_code(raw_bank_code) as bank_code,
        mask_people(mask_digits(clean_text(raw_bank_reason))) as bank_reason,
        coalesce(fen_of(raw_paid_amount), fen_of_wan(raw_paid_amount_wan)) as paid_amount,
        parse_instant(raw_credited_at) as credited_at,
        parse_instant(raw_answered_at) as answered_at,
        clean_code(raw_serial_no) as serial_no
    from raw
),

checked as (
    select
        *,
        case
            when slip_no is null
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when line_no is null then rejection('明细序号', raw_line_no, '不是正整数，请核对')
            when attempt is null then rejection('发放次数', raw_attempt, '不是正整数，请核对')
            -- The key of a feedback row has a byte for it (merge/incoming/feedback.sql).
            when attempt > 255 then rejection('发放次数', raw_attempt, '大于255，请核对')
            when result is null
                then rejection('结果', raw_result, word_problem('结果', raw_result))
            when is_refused(raw_paid_amount, paid_amount)
                then rejection('实发金额', raw_paid_amount, yuan_problem(raw_paid_amount))
            when is_refused(raw_paid_amount_wan, paid_amount)
                then rejection('实发金额', raw_paid_amount_wan, wan_problem(raw_paid_amount_wan))
            when is_refused(raw_credited_at, credited_at)
                then rejection('入账时间', raw_credited_at, instant_problem(raw_credited_at))
            when answered_at is null
                then rejection('反馈时间', raw_answered_at, instant_problem(raw_answered_at))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    slip_no,
    line_no,
    try_cast(attempt as smallint) as attempt,
    cast(result as tinyint) as result,
    bank_code,
    bank_reason,
    paid_amount,
    credited_at,
    answered_at,
    serial_no,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (line_no is null or result is null or answered_at is null) and (
            is_footer_label(raw_slip_no) or is_footer_label(raw_line_no)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
