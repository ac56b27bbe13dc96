-- 公示类型: cell (发放前, 发放后) -> before or after the payout; null when empty or unknown
create or replace macro stage_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '发放前' then 'before'
    when '发放后' then 'after'
end)[1];
