-- 不能并入的行: the batch's rejected rows, with their reasons; made empty for each batch
create or replace temp table fault_row (
    import_id integer,
    source_line integer,
    column_name varchar,
    reason varchar
);
