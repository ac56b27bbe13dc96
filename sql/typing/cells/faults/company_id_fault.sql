-- 统一社会信用代码问题: cleaned code of a company -> what is wrong with it, null when it is usable
create or replace macro company_id_fault(v) as case
    when is_truncated(v) then truncated_advice()
    when contains(v, '*') then '统一社会信用代码已脱敏，请提供完整代码'
    when length(v) <> 18 then '统一社会信用代码不是18位，请核对'
end;
