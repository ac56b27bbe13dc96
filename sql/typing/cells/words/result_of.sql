-- 结果: cell -> 1 paid, 2 failed, 3 returned, 0 processing; null for an unknown word
create or replace macro result_of(v) as case
    when v = '成功' then 1
    when v = '失败' then 2
    when v is not null then list_transform([clean_word(v)], lambda word: case
        when regexp_full_match(word, '成功|发放成功|已发放|已入账') then 1
        when regexp_full_match(word, '失败|发放失败|退回') then 2
        when regexp_full_match(word, '退票|退汇') then 3
        when regexp_full_match(word, '处理中|待处理|已受理|已收妥未入账|交易受理成功待处理') then 0
    end)[1]
end;
