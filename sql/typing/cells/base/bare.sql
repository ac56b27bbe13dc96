-- 去空白: cell -> the same without blanks at both ends
create or replace macro bare(v) as regexp_replace(
    v, '^' || any_blank() || '+|' || any_blank() || '+$', '', 'g'
);
