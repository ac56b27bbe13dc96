-- 重复的行: one row per row of an import that said what a version already said, and which version that is
-- The row itself is not stored. When the version's import is withdrawn, the first that repeated it takes its place.
create table if not exists repeated_row (
    import_id integer,
    source_line integer,
    of_import integer,
    of_line integer
);
