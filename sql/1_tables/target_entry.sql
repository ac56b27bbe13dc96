-- 目标任务的登记: one row per figure that the office entered or decomposed, in the order of the acts; value null takes it back
-- Copied from state.sqlite at the start and with each act.
create table if not exists target_entry (
    entry integer,
    entered_at timestamp,
    origin varchar,
    year integer,
    region_code varchar,
    measure varchar,
    value bigint,
    note varchar
);
