-- 清洗编码: cell -> half-width text without blanks and text marks; leading zeros stay; null when empty
create or replace macro clean_code(v) as case
    when regexp_full_match(v, '[0-9A-Za-z_.-]+') then v
    when v is not null then filled(close_up(ascii_width(excel_text(v))))
end;
