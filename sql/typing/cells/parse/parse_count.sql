-- 计数: cell -> non-negative whole number (thousands separators and 12.0 allowed), else null
create or replace macro parse_count(v) as case
    when regexp_full_match(v, '[0-9]{1,18}') then cast(v as bigint)
    when v is not null then list_transform(
        [clean_number(v)],
        lambda plain: case
            when regexp_full_match(plain, '0*[0-9]{1,18}(?:[.]0*)?')
                then cast(split_part(plain, '.', 1) as bigint)
        end
    )[1]
end;
