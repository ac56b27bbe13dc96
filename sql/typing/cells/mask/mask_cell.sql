-- 遮盖样例单元格: column and cell of a sample -> what a page may show of it
-- Names keep their first character; IDs, accounts and phones their last four, wherever they stand.
create or replace macro mask_cell(heading, v) as case
    when v is null then null
    when regexp_full_match(heading, '(?:beneficiary|payee|person)_name') then mask_name(bare(v))
    when regexp_full_match(heading, '(?:beneficiary|payee)_id|id_number|card_no|account|phone')
        or length(regexp_replace(v, '[^0-9０-９]', '', 'g')) >= 15 and parse_instant(v) is null
        then concat('****', right(clean_account(v), 4))
    when starts_with(heading, 'extra_') and not regexp_full_match(v, '[-0-9.,:/ ]+')
        then mask_name(bare(mask_digits(v)))
    when parse_instant(v) is not null then v
    when heading in ('bank_reason', 'reason') then left(mask_people(mask_digits(v)), 60)
    else left(mask_digits(v), 60)
end;
