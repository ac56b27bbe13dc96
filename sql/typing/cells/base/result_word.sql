-- 结果用语: exact word -> 1 paid, 2 failed, 3 returned, 0 processing; null for an unknown word
create or replace macro result_word(v) as case
    when v in ('成功', '发放成功', '已发放', '已入账') then 1
    when v in ('失败', '发放失败', '退回') then 2
    when v in ('退票', '退汇') then 3
    when v in ('处理中', '待处理', '已受理', '已收妥未入账', '交易受理成功待处理') then 0
end;
