-- 是否社保卡: cell -> true, false, or null for an empty cell and an unknown word
create or replace macro social_card_of(v) as case v
    when '是' then true
    when '否' then false
    else case
        when v is null then null
        when regexp_full_match(clean_word(v), '是|1|Y|社保卡') then true
        when regexp_full_match(clean_word(v), '否|0|N|银行卡') then false
    end
end;
