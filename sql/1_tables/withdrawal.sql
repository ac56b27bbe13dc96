-- 撤销: one row per import that was taken back, with when (Shanghai time) and why; its rows are gone
create table if not exists withdrawal (
    import_id integer,
    withdrawn_at timestamp,
    reason varchar
);
