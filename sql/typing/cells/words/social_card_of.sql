-- 是否社保卡: cell -> true, false, or null for an empty cell and an unknown word
create or replace macro social_card_of(v) as coalesce(
    social_card_word(v),
    profile_word('payment.is_social_card', v) = 1,
    case
        when v is not null
            then list_transform(
                [clean_word(v)],
                lambda word: coalesce(
                    social_card_word(word), profile_word('payment.is_social_card', word) = 1
                )
            )[1]
    end
);
