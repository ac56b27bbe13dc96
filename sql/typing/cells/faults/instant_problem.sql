-- 时间问题: cell that parse_instant refused -> why
create or replace macro instant_problem(v) as list_transform([instant_text(v)], lambda plain: case
    when read_instant(plain) is not null then '日期不在2000年至2100年之间，请核对'
    when regexp_matches(plain, '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}') then '日期不存在，请核对'
    else '不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'
end)[1];
