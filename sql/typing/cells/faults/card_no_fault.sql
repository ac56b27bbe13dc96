-- 社保卡号问题: cleaned number of a social card -> what is wrong with it, null when it is usable
create or replace macro card_no_fault(v) as case
    when is_placeholder(v) then '社保卡号是占位内容，请填写真实卡号'
    when is_truncated(v) then truncated_advice()
    when contains(v, '*') then '社保卡号已脱敏，请提供完整卡号'
    when not regexp_full_match(v, '[0-9A-Z]{6,32}') then '社保卡号不是6至32位数字或字母，请核对'
end;
