-- 是否社保卡: cell -> true, false, or null for an empty cell and an unknown word
create or replace macro social_card_of(v) as coalesce(
    social_card_word(v),
    case
        when v is not null
            then list_transform([clean_word(v)], lambda word: social_card_word(word))[1]
    end
);
