-- 口径: cell (当月, 累计) -> month or ytd; null for an unknown word
create or replace macro scope_of(v) as case clean_word(v)
    when '当月' then 'month'
    when '累计' then 'ytd'
end;
