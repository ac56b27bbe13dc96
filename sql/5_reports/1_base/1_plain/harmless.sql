-- 不会被当作公式的文字: a scalar; a text that a spreadsheet would take for a formula gets an apostrophe in front
-- Source: security.md, R39; as analytics/encode/csv.ts does for tables of answers.
create or replace macro harmless(for_text) as
    if(regexp_matches(for_text, '^[\s\p{Z}\x{feff}"'']*[=+\-@＝＋－＠\t\r\n\x00]'), '''' || for_text, for_text);
