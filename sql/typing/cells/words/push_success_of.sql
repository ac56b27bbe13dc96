-- 推送结果: cell -> whether the push succeeded (empty = yes); null for an unknown word
create or replace macro push_success_of(v) as case coalesce(clean_word(v), '成功')
    when '成功' then true
    when '推送成功' then true
    when '失败' then false
    when '推送失败' then false
end;
