-- 编码: cell -> cleaned code, null when empty or unusable
create or replace macro parse_code(v) as case
    when regexp_full_match(v, '[A-Za-z_.-]{0,8}[0-9]{1,40}') then v
    when v is not null then list_transform(
        [clean_code(v)], lambda plain: case when code_fault(plain) is null then plain end
    )[1]
end;
