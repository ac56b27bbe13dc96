-- 手工录入的上级基准: one row per month, scope and indicator that was entered by hand and not taken back: a copy of what
-- `state.sqlite` keeps, made again at each start and each entry; values are parts of 100,000,000
create table if not exists entered_benchmark (
    month integer,
    scope varchar,
    indicator varchar,
    province_e8 bigint,
    city_e8 bigint,
    city_rank integer,
    units_ranked integer,
    source varchar,
    entered_at timestamp,
    entered_by varchar
);
