-- 结果: cell -> 1 paid, 2 failed, 3 returned, 0 processing; null for an unknown word
create or replace macro result_of(v) as case v
    when '成功' then 1
    when '失败' then 2
    else case
        when v is null then null
        when regexp_full_match(clean_word(v), '成功|发放成功|已发放|已入账') then 1
        when regexp_full_match(clean_word(v), '失败|发放失败|退回') then 2
        when regexp_full_match(clean_word(v), '退票|退汇') then 3
        when regexp_full_match(
            clean_word(v), '处理中|待处理|已受理|已收妥未入账|交易受理成功待处理'
        ) then 0
    end
end;
