-- 是否: cell (是, 1, Y; 否, 0, N) -> true, false, or null for an empty cell and an unknown word
create or replace macro yes_no_of(v) as case clean_word(v)
    when '是' then true
    when '1' then true
    when 'Y' then true
    when '否' then false
    when '0' then false
    when 'N' then false
end;
