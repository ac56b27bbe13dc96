-- 结果: cell -> 1 paid, 2 failed, 3 returned, 0 processing; null for an unknown word
create or replace macro result_of(v) as coalesce(
    result_word(v),
    case when v is not null then list_transform([clean_word(v)], lambda word: result_word(word))[1] end
);
