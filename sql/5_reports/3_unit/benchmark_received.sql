-- 上级数值的收到时间: a scalar; when the file that tells the month's 我市数值 came; null where none did
create or replace macro benchmark_received(for_month, for_scope) as (
    select max(import.received_at)
    from benchmark
    join import using (import_id)
    where benchmark.month = for_month
        and benchmark.scope = for_scope
        and benchmark.city_e8 is not null
);
