-- 银行账号问题: cleaned account -> what is wrong with it, null when it is usable
create or replace macro account_fault(v) as case
    when regexp_full_match(v, '[0-9]{8,32}') then null
    when is_truncated(v) then truncated_advice()
    when contains(v, '*') then '银行账号已脱敏，请提供完整账号'
    when regexp_full_match(v, '[0-9]+') then '银行账号不是8至32位数字，请核对'
    else '银行账号含有数字以外的字符，请核对'
end;
