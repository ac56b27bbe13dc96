-- 拒绝的行: one row per rejected row of an import; the raw text is masked (the reject file beside the received one has it whole)
create table if not exists reject (
    import_id integer,
    source_line integer,
    column_name varchar,
    reason varchar,
    raw varchar
);
