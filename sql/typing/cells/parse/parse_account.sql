-- 银行账号: cell -> 8 to 32 digits, null when empty or unusable
-- A cell that a bigint writes back unchanged needs no pattern (19 digits mostly do).
create or replace macro parse_account(v) as case
    when cast(try_cast(v as bigint) as varchar) = v
        then case when try_cast(v as bigint) >= 10000000 then v end
    when regexp_full_match(v, '[0-9]{8,32}') then v
    when regexp_full_match(v, '''[0-9]{8,32}') then substr(v, 2)
    when v is not null then list_transform(
        [clean_account(v)], lambda plain: case when account_fault(plain) is null then plain end
    )[1]
end;
