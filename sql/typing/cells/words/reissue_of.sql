-- 发放类型: cell (首次, 纠错再发) -> whether the slip re-issues failed payments; null when empty or unknown
create or replace macro reissue_of(v) as case clean_word(v)
    when '首次' then false
    when '纠错再发' then true
end;
