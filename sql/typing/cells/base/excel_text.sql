-- 去除表格软件的文本标记: cell -> trimmed cell without the leading ' or the ="…" that keeps a number as text
create or replace macro excel_text(v) as regexp_replace(
    bare(v), '^(?:=?"([^"]*)"|[''＇‘’](.*))$', '\1\2', 's'
);
