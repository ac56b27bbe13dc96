-- 是否表尾标签: cell -> whether it begins a totals row or a signature row below a table
create or replace macro is_footer_label(v) as regexp_matches(
    v,
    '^[\s\x{3000}\x{A0}]*(?:[合小总共累][\s\x{3000}]*计|本页|总数|填[报表制]|制[表单]|审核|复核|核对'
        || '|经办|负责人|单位负责|主管|编制|打印|报送|备注[:：]|说明[:：]|注[:：])'
) is true;
