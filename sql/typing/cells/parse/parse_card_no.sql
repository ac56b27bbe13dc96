-- 社保卡号: cell -> 6 to 32 digits and capital letters, null when empty or unusable
create or replace macro parse_card_no(v) as list_transform(
    [clean_account(v)], lambda plain: case when card_no_fault(plain) is null then plain end
)[1];
