-- 社保卡号: cell -> 6 to 32 digits and capital letters, null when empty or unusable
create or replace macro parse_card_no(v) as case
    when regexp_full_match(v, '[A-Z]?[0-9]{6,31}') then v
    when v is not null then list_transform(
        [clean_account(v)], lambda plain: case when card_no_fault(plain) is null then plain end
    )[1]
end;
