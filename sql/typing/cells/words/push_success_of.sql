-- 推送结果: cell -> whether the push succeeded (empty = yes); null for an unknown word
create or replace macro push_success_of(v) as case
    when v is null or v = '成功' then true
    else list_transform([clean_word(v)], lambda word: case
        when word is null then true
        when regexp_full_match(word, '(?:推送)?成功') then true
        when regexp_full_match(word, '(?:推送)?失败') then false
        else profile_word('push.result', word) = 1
    end)[1]
end;
