-- 指标: cell -> id of the indicator; null for an unknown word
create or replace macro indicator_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '发放成功率' then 'successRate'
    when '社保卡占比率' then 'cardShare'
    when '发放结果推送率' then 'pushRate'
    when '发放失败遗留率' then 'leftoverRate'
end)[1];
