-- 姓名问题: cleaned name -> what is wrong with it, null when it is usable
create or replace macro name_fault(v) as case
    when regexp_full_match(v, '[一-龥]{1,100}') then null
    when length(v) > 100 then '名称过长，请核对'
    when contains(v, '€') or contains(v, chr(65533)) then '名称含有乱码，原文件的编码已损坏，请重新导出'
    when has_bad_chars(v) then '名称含有看不见的控制字符，请删除后重新导出'
    when is_placeholder(v) then '名称是占位内容，请填写真实名称'
    when regexp_matches(v, '^[=+@-]') then '名称以公式符号开头，请填写真实名称'
end;
