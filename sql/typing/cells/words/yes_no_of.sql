-- 是否: cell (是, 1, Y; 否, 0, N) -> true, false, or null for an empty cell and an unknown word
create or replace macro yes_no_of(v) as list_transform([clean_word(v)], lambda word: case
    when regexp_full_match(word, '是|1|Y') then true
    when regexp_full_match(word, '否|0|N') then false
end)[1];
