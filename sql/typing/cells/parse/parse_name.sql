-- 姓名或名称: cell -> cleaned name, null when empty or unusable
create or replace macro parse_name(v) as case
    when regexp_full_match(v, '[一-龥·]{2,100}') then v
    when v is not null then list_transform(
        [clean_name(v)], lambda plain: case when name_fault(plain) is null then plain end
    )[1]
end;
