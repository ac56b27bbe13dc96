-- 发放明细（已定型）: one row per record of the files; money in 分; reject_column is null for a good row
-- Columns and rules: formats.md 发放明细. A wrong checksum and the like are flags: the payment is real.
create or replace macro typed_payment(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as slip_no, null::varchar as line_no,
        null::varchar as beneficiary_name, null::varchar as beneficiary_id,
        null::varchar as beneficiary_type, null::varchar as payee_name, null::varchar as payee_id,
        null::varchar as account,
        null::varchar as opening_bank, null::varchar as is_social_card,
        null::varchar as township_code, null::varchar as township_name, null::varchar as village,
        null::varchar as standard, null::varchar as quantity, null::varchar as amount,
        null::varchar as amount_wan, null::varchar as original_slip_no,
        null::varchar as original_line_no, null::varchar as stop_reason, null::varchar as note
    where false
    union all by name
    from canonical_rows(files, column_types, delimiter)
),

raw as (
    select
        columns('(.*)') as 'raw_\1'
    from cells
),

typed as (
    select
        *,
        parse_code(raw_slip_no) as slip_no,
        parse_line_no(raw_line_no) as line_no,
        parse_name(raw_beneficiary_name) as beneficiary_name,
        is_company_of(raw_beneficiary_type) as is_company,
        case
            when is_company_of(raw_beneficiary_type) then parse_company_id(raw_beneficiary_id)
            else parse_id(raw_beneficiary_id)
        end as beneficiary_id,
        parse_account(raw_account) as account,
        social_card_of(raw_is_social_card) as is_social_card,
        clean_text(raw_opening_bank) as opening_bank,
        clean_code(raw_township_code) as township_code,
        clean_text(raw_township_name) as township_name,
        clean_text(raw_village) as village,
        coalesce(parse_amount(raw_amount), parse_amount_wan(raw_amount_wan)) as amount,
        parse_code(raw_original_slip_no) as named_slip_no,
        parse_line_no(raw_original_line_no) as named_line_no,
        mask_person(
            mask_person(mask_digits(clean_text(raw_stop_reason)), if(is_company_of(raw_beneficiary_type), null, raw_beneficiary_name)), raw_payee_name
        ) as stop_reason,
        mask_person(
            mask_person(mask_digits(clean_text(raw_note)), if(is_company_of(raw_beneficiary_type), null, raw_beneficiary_name)), raw_payee_name
        ) as note
    from raw
),

checked as (
    select
        *,
        case
            when slip_no is null
                then rejection('发放单号', raw_slip_no, code_problem(raw_slip_no))
            when line_no is null then rejection('明细序号', raw_line_no, '不是正整数，请核对')
            when beneficiary_name is null
                then rejection(
                    '享受人姓名', raw_beneficiary_name, name_problem(raw_beneficiary_name)
                )
            when beneficiary_id is null and is_company
                then rejection(
                    '享受人身份证号', raw_beneficiary_id, company_id_problem(raw_beneficiary_id)
                )
            when beneficiary_id is null
                then rejection(
                    '享受人身份证号', raw_beneficiary_id, id_problem(raw_beneficiary_id)
                )
            when account is null
                then rejection('银行账号', raw_account, account_problem(raw_account))
            when amount is null and raw_amount_wan is not null
                then rejection('应发金额', raw_amount_wan, wan_problem(raw_amount_wan))
            when amount is null then rejection('应发金额', raw_amount, yuan_problem(raw_amount))
            when is_refused(raw_original_slip_no, named_slip_no)
                then rejection(
                    '原发放单号', raw_original_slip_no, code_problem(raw_original_slip_no)
                )
            when is_refused(raw_original_line_no, named_line_no)
                then rejection('原明细序号', raw_original_line_no, '不是正整数，请核对')
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    slip_no,
    line_no,
    beneficiary_name,
    beneficiary_id,
    is_company,
    account,
    is_social_card,
    is_refused(raw_is_social_card, is_social_card) as unknown_card_word,
    opening_bank,
    township_code,
    township_name,
    village,
    amount,
    case when named_line_no is not null then named_slip_no end as original_slip_no,
    case when named_slip_no is not null then named_line_no end as original_line_no,
    differs_from(raw_payee_id, raw_beneficiary_id, beneficiary_id) as payee_differs,
    not is_company and is_old_id(raw_beneficiary_id) as id_was_15,
    standard_mismatch(raw_standard, raw_quantity, amount) as standard_mismatch,
    stop_reason,
    note,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (beneficiary_id is null or account is null) and (
            is_footer_label(raw_slip_no) or is_footer_label(raw_line_no)
            or is_footer_label(raw_beneficiary_name)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
