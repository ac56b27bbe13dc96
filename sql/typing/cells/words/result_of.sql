-- 结果: cell -> 1 paid, 2 failed, 3 returned, 0 processing; null for an unknown word
-- What ships goes before what a profile adds, and the cell as written before the cleaned one.
create or replace macro result_of(v) as coalesce(
    result_word(v),
    profile_word('feedback.result', v),
    case
        when v is not null then list_transform(
            [clean_word(v)],
            lambda word: coalesce(result_word(word), profile_word('feedback.result', word))
        )[1]
    end
);
