-- 预算一体化支付（已定型）: one row per record of the files; money in 分; reject_column is null for a good row
-- Columns and rules: formats.md 预算一体化支付.
create or replace macro typed_voucher(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as voucher_no, null::varchar as region_code,
        null::varchar as budget_unit, null::varchar as project_code, null::varchar as slip_no,
        null::varchar as payee_bank, null::varchar as amount, null::varchar as amount_wan,
        null::varchar as paid_at, null::varchar as returned_at, null::varchar as returned_amount,
        null::varchar as returned_amount_wan, null::varchar as is_subsidy
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
        parse_code(raw_voucher_no) as voucher_no,
        parse_code(raw_region_code) as region_code,
        clean_text(raw_budget_unit) as budget_unit,
        parse_code(raw_project_code) as project_code,
        parse_code(raw_slip_no) as slip_no,
        clean_text(raw_payee_bank) as payee_bank,
        coalesce(parse_amount(raw_amount), parse_amount_wan(raw_amount_wan)) as amount,
        parse_instant(raw_paid_at) as paid_at,
        parse_instant(raw_returned_at) as returned_at,
        coalesce(
            fen_of(raw_returned_amount), fen_of_wan(raw_returned_amount_wan)
        ) as returned_amount,
        yes_no_of(raw_is_subsidy) as is_subsidy
    from raw
),

checked as (
    select
        *,
        case
            when voucher_no is null
                then rejection('支付凭证号', raw_voucher_no, code_problem(raw_voucher_no))
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when is_refused(raw_project_code, project_code)
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when is_refused(raw_slip_no, slip_no)
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when amount is null and raw_amount_wan is not null
                then rejection('金额', raw_amount_wan, wan_problem(raw_amount_wan))
            when amount is null then rejection('金额', raw_amount, yuan_problem(raw_amount))
            when paid_at is null then rejection('支付时间', raw_paid_at, instant_problem(raw_paid_at))
            when is_refused(raw_returned_at, returned_at)
                then rejection('退回时间', raw_returned_at, instant_problem(raw_returned_at))
            when is_refused(raw_returned_amount, returned_amount)
                then rejection('退回金额', raw_returned_amount, yuan_problem(raw_returned_amount))
            when is_refused(raw_returned_amount_wan, returned_amount)
                then rejection(
                    '退回金额', raw_returned_amount_wan, wan_problem(raw_returned_amount_wan)
                )
            when is_refused(raw_is_subsidy, is_subsidy)
                then rejection('惠民惠农标识', raw_is_subsidy, word_problem('惠民惠农标识', raw_is_subsidy))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    voucher_no,
    region_code,
    budget_unit,
    project_code,
    slip_no,
    payee_bank,
    amount,
    paid_at,
    returned_at,
    returned_amount,
    is_subsidy,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (region_code is null or paid_at is null) and (
            is_footer_label(raw_voucher_no) or is_footer_label(raw_region_code)
            or is_footer_label(raw_budget_unit) or is_footer_label(raw_extra_1)
            or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
