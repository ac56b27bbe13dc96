-- 清洗证件号: cell -> half-width upper-case text without blanks, hyphens and text marks; null when empty
create or replace macro clean_id(v) as case
    when regexp_full_match(v, '[0-9]{17}[0-9X]') then v
    when v is not null then clean_account(v)
end;
