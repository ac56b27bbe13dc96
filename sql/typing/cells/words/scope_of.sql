-- 口径: cell (当月, 累计) -> month or ytd; null for an unknown word
create or replace macro scope_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '当月' then 'month'
    when '累计' then 'ytd'
end)[1];
