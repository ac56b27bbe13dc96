-- 卡状态: cell (正常, 挂失, 注销) -> state of a social card; null when empty or unknown
create or replace macro card_state_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '正常' then 'normal'
    when '挂失' then 'lost'
    when '注销' then 'cancelled'
end)[1];
