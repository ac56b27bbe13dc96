-- 名单: cell (死亡, 财政供养, 残疾, 特困, 建档立卡, 服刑) -> id of the list; null when empty or unknown
create or replace macro roster_list_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '死亡' then 'deceased'
    when '财政供养' then 'public_payroll'
    when '残疾' then 'disabled'
    when '特困' then 'destitute'
    when '建档立卡' then 'registered_poor'
    when '服刑' then 'imprisoned'
end)[1];
