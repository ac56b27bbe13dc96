-- 发放类型: cell (首次, 纠错再发) -> whether the slip re-issues payments; null when empty or unknown
create or replace macro reissue_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '首次' then false
    when '纠错再发' then true
    else profile_word('slip.slip_type', word) = 1
end)[1];
