-- 合理的时间: time -> the same when from 2000 to 2100, else null
create or replace macro sane_instant(moment) as case
    when moment >= timestamp '2000-01-01' and moment < timestamp '2101-01-01' then moment
end;
