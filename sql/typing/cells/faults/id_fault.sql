-- 证件号问题: cleaned ID of a person -> what is wrong with it, null when it is usable
-- A wrong checksum or birth date is no problem here: the payment is real, it is loaded and flagged.
create or replace macro id_fault(v) as case
    when regexp_full_match(v, '[0-9]{17}[0-9X]|[0-9]{15}') then null
    when is_placeholder(v) then '证件号码是占位内容，请填写真实号码'
    when is_truncated(v) then truncated_advice()
    when contains(v, '*') then '证件号码已脱敏，请提供完整号码'
    when length(v) not in (15, 18) then '证件号码不是15位或18位，请核对'
    when regexp_full_match(v, '[0-9]{17}.') then '证件号码末位疑似形近字符，应为数字或字母X'
    else '证件号码含有数字以外的字符，请核对'
end;
