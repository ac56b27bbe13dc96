-- 证件号: cell -> 18-character ID of a person, null when empty or unusable
create or replace macro parse_id(v) as case
    when regexp_full_match(v, '[0-9]{17}[0-9X]') then v
    when regexp_full_match(v, '[0-9]{17}x') then upper(v)
    when regexp_full_match(v, '[0-9]{15}') then id18(v)
    when v is not null then list_transform(
        [clean_account(v)], lambda plain: case when id_fault(plain) is null then id18(plain) end
    )[1]
end;
