-- 是否社保卡: cell -> true, false, or null for an empty cell and an unknown word
create or replace macro social_card_of(v) as case
    when v = '是' then true
    when v = '否' then false
    when v is not null then list_transform([clean_word(v)], lambda word: case
        when regexp_full_match(word, '是|1|Y|社保卡') then true
        when regexp_full_match(word, '否|0|N|银行卡') then false
    end)[1]
end;
