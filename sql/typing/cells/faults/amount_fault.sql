-- 金额问题: cleaned number that is no amount, and how many decimals it may have -> why
create or replace macro amount_fault(v, decimals) as case
    when is_truncated(v) then '金额是科学计数法，请以文本格式重新导出'
    when regexp_full_match(v, '-[0-9.]+|[(][0-9.]+[)]') then '金额是负数，应大于0'
    when not regexp_full_match(v, '[0-9]+(?:[.][0-9]+)?') then '金额不是数字'
    when regexp_full_match(v, '[0.]+') then '金额是零，应大于0'
    when length(split_part(v, '.', 2)) <= decimals then '金额过大，请核对'
    when decimals = 2 then '金额小数超过两位'
    else '金额小数超过六位'
end;
