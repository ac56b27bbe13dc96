-- 判定: empty, where every row of the batch is new
create or replace temp table verdict (
    import_id integer,
    source_line integer,
    verdict varchar,
    replaces_import integer,
    replaces_line integer,
    repeats_import integer,
    repeats_line integer
);
