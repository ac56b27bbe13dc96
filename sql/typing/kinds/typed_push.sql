-- 推送（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 推送.
create or replace macro typed_push(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as slip_no, null::varchar as line_no,
        null::varchar as channel, null::varchar as pushed_at, null::varchar as result
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
        clean_text(raw_channel) as channel,
        parse_instant(raw_pushed_at) as pushed_at,
        push_success_of(raw_result) as is_success
    from raw
),

checked as (
    select
        *,
        case
            when slip_no is null
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when is_refused(raw_line_no, line_no) then rejection('明细序号', raw_line_no, '不是正整数，请核对')
            when pushed_at is null
                then rejection('推送时间', raw_pushed_at, instant_problem(raw_pushed_at))
            when is_success is null then rejection('结果', raw_result, word_problem('结果', raw_result))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    slip_no,
    line_no,
    channel,
    pushed_at,
    is_success,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (pushed_at is null) and (
            is_footer_label(raw_slip_no) or is_footer_label(raw_line_no)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
