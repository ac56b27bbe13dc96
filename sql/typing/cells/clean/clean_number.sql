-- 清洗数字: cell -> half-width number text without blanks, text marks and "," that groups thousands
create or replace macro clean_number(v) as list_transform([clean_code(v)], lambda plain: case
    when not contains(plain, ',') then plain
    when regexp_full_match(plain, '[^0-9,.]*[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]*)?[^0-9,.]*')
        then replace(plain, ',', '')
    else plain
end)[1];
