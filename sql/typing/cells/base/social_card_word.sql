-- 社保卡用语: exact word -> true, false, or null for an unknown word
create or replace macro social_card_word(v) as case
    when v in ('是', '1', 'Y', '社保卡') then true
    when v in ('否', '0', 'N', '银行卡') then false
end;
