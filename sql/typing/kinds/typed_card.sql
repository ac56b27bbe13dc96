-- 社保卡状态（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 社保卡状态.
-- Clear texts are for typing/export/card.sql alone, which writes none of them.
create or replace macro typed_card(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as id_number, null::varchar as card_no,
        null::varchar as account, null::varchar as card_state, null::varchar as account_state,
        null::varchar as account_class, null::varchar as counted_on
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
        parse_id(raw_id_number) as id_number,
        parse_card_no(raw_card_no) as card_no,
        parse_account(raw_account) as account,
        card_state_of(raw_card_state) as card_state,
        account_state_of(raw_account_state) as account_state,
        mask_digits(clean_text(raw_account_class)) as account_class,
        parse_local_date(raw_counted_on) as counted_on
    from raw
),

checked as (
    select
        *,
        case
            when id_number is null then rejection('身份证号', raw_id_number, id_problem(raw_id_number))
            when card_no is null then rejection('社保卡号', raw_card_no, card_no_problem(raw_card_no))
            when is_refused(raw_account, account)
                then rejection('银行账号', raw_account, account_problem(raw_account))
            when is_refused(raw_card_state, card_state)
                then rejection('卡状态', raw_card_state, word_problem('卡状态', raw_card_state))
            when is_refused(raw_account_state, account_state)
                then rejection(
                    '金融账户状态', raw_account_state, word_problem('金融账户状态', raw_account_state)
                )
            when counted_on is null
                then rejection('统计日', raw_counted_on, instant_problem(raw_counted_on))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    id_number,
    card_no,
    account,
    card_state,
    account_state,
    account_class,
    counted_on,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (card_no is null or counted_on is null) and (
            is_footer_label(raw_id_number) or is_footer_label(raw_card_no)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
