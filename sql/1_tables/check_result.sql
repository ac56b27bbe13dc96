-- 数据检查结果: one row per check of sql/checks: how many rows violate it, and the first of them as JSON
-- `data_version` and `query` say of which data and by which query; where either is another now, it is run again.
create table if not exists check_result (
    check_id varchar,
    query varchar,
    data_version varchar,
    run_at timestamp,
    violations integer,
    first_rows varchar
);
