-- 时刻的写法: a scalar; a timestamp as ISO text of Shanghai time to the second; midnight is a bare date
create or replace macro local_instant(for_time) as
    if(
        for_time = date_trunc('day', for_time),
        strftime(for_time, '%Y-%m-%d'),
        strftime(for_time, '%Y-%m-%dT%H:%M:%S')
    );
