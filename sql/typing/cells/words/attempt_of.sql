-- 发放次数: cell -> whole number above zero, 1 for an empty cell; null when it is no such number
create or replace macro attempt_of(v) as case
    when v = '1' then 1
    when is_refused(v, null) then parse_line_no(v)
    else 1
end;
