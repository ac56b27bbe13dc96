-- 生成参数: one row; scale 1 is the whole city, seed decides everything that is drawn by lot
create table settings as
select
    $scale::double as scale,
    $seed::bigint as seed,
    timestamp '2023-11-01' as cutoff;
