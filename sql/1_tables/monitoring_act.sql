-- 月监测表的填报: one row per act on a unit's table of a month, in their order, copied from state.sqlite at the start and
-- with each act
-- kind: fill (cells and the footer), submit (what the system counted then), return (a remark), merge. `detail` is JSON.
create table if not exists monitoring_act (
    act integer,
    told_at timestamp,
    actor varchar,
    month integer,
    region_code varchar,
    kind varchar,
    detail varchar
);
