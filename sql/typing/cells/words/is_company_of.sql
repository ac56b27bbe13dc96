-- 是否单位: cell of 对象类型 -> whether the beneficiary is a company; an empty cell is a person
create or replace macro is_company_of(v) as case
    when v is null or v = '个人' then false
    else regexp_full_match(clean_word(v), '单位|对公|企业') is true
end;
