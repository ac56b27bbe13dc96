-- 编码问题: cleaned code (slip, project, region …) -> what is wrong with it, null when it is usable
create or replace macro code_fault(v) as case
    when length(v) > 100 then '内容过长，请核对'
    when is_truncated(v) then truncated_advice()
    when has_bad_chars(v) then '含有乱码或控制字符，请重新导出'
    when is_placeholder(v) then '是占位内容，请填写真实内容'
end;
