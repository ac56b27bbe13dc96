-- 发放单（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 发放单.
create or replace macro typed_slip(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as slip_no, null::varchar as batch_name,
        null::varchar as period, null::varchar as project_code, null::varchar as project_name,
        null::varchar as region_code, null::varchar as region_name,
        null::varchar as township_code, null::varchar as department, null::varchar as bank_code,
        null::varchar as bank_name, null::varchar as created_at, null::varchar as audited_at,
        null::varchar as fund_arrived_at, null::varchar as funded_at,
        null::varchar as voucher_no, null::varchar as confirmed_at, null::varchar as due_count,
        null::varchar as due_amount, null::varchar as due_amount_wan, null::varchar as slip_type,
        null::varchar as original_slip_no, null::varchar as status
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
        clean_text(raw_batch_name) as batch_name,
        parse_month(raw_period) as period,
        parse_code(raw_project_code) as project_code,
        clean_text(raw_project_name) as project_name,
        parse_code(raw_region_code) as region_code,
        clean_text(raw_region_name) as region_name,
        clean_code(raw_township_code) as township_code,
        clean_text(raw_department) as department,
        clean_code(raw_bank_code) as bank_code,
        parse_name(raw_bank_name) as bank_name,
        parse_instant(raw_created_at) as created_at,
        parse_instant(raw_audited_at) as audited_at,
        parse_instant(raw_fund_arrived_at) as fund_arrived_at,
        parse_instant(raw_funded_at) as funded_at,
        clean_code(raw_voucher_no) as voucher_no,
        parse_instant(raw_confirmed_at) as confirmed_at,
        parse_int(raw_due_count) as due_count,
        coalesce(parse_amount(raw_due_amount), parse_amount_wan(raw_due_amount_wan)) as due_amount,
        reissue_of(raw_slip_type) as is_marked_reissue,
        parse_code(raw_original_slip_no) as original_slip_no,
        clean_text(raw_status) as status
    from raw
),

checked as (
    select
        *,
        case
            when slip_no is null
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when is_refused(raw_period, period) then rejection('期号', raw_period, '不是年月，请写成 202310')
            when project_code is null
                then rejection('项目编码', raw_project_code, code_problem(raw_project_code))
            when region_code is null
                then rejection('县区编码', raw_region_code, code_problem(raw_region_code))
            when bank_name is null
                then rejection('代发银行', raw_bank_name, name_problem(raw_bank_name))
            when is_refused(raw_created_at, created_at)
                then rejection('建单时间', raw_created_at, instant_problem(raw_created_at))
            when is_refused(raw_audited_at, audited_at)
                then rejection('审核时间', raw_audited_at, instant_problem(raw_audited_at))
            when is_refused(raw_fund_arrived_at, fund_arrived_at)
                then rejection('资金到账时间', raw_fund_arrived_at, instant_problem(raw_fund_arrived_at))
            when is_refused(raw_funded_at, funded_at)
                then rejection('拨款时间', raw_funded_at, instant_problem(raw_funded_at))
            when is_refused(raw_confirmed_at, confirmed_at)
                then rejection('财政确认时间', raw_confirmed_at, instant_problem(raw_confirmed_at))
            when due_count is null then rejection('应发人次', raw_due_count, '不是非负整数，请核对')
            when due_amount is null and raw_due_amount_wan is not null
                then rejection('应发金额', raw_due_amount_wan, wan_problem(raw_due_amount_wan))
            when due_amount is null
                then rejection('应发金额', raw_due_amount, yuan_problem(raw_due_amount))
            when is_refused(raw_original_slip_no, original_slip_no)
                then rejection('原发放单号', raw_original_slip_no, code_problem(raw_original_slip_no))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    slip_no,
    batch_name,
    period,
    project_code,
    project_name,
    region_code,
    region_name,
    township_code,
    department,
    bank_code,
    bank_name,
    created_at,
    audited_at,
    fund_arrived_at,
    funded_at,
    voucher_no,
    confirmed_at,
    due_count,
    due_amount,
    coalesce(is_marked_reissue, false) or original_slip_no is not null as is_reissue,
    original_slip_no,
    status,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (project_code is null or region_code is null or due_count is null) and (
            is_footer_label(raw_slip_no) or is_footer_label(raw_batch_name)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
