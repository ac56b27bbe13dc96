-- 金融账户状态: cell (激活, 未激活, 睡眠, 冻结) -> state of the account; null when empty or unknown
create or replace macro account_state_of(v) as list_transform([clean_word(v)], lambda word: case word
    when '激活' then 'active'
    when '未激活' then 'inactive'
    when '睡眠' then 'dormant'
    when '冻结' then 'frozen'
end)[1];
