-- 清洗文本: cell -> trimmed text, null when nothing is left
create or replace macro clean_text(v) as case
    when has_plain_ends(v) then v
    when v is not null then filled(bare(v))
end;
