-- 社保卡号问题: cell with the number of a social card -> what is wrong with it, null when it is usable
create or replace macro card_no_problem(v) as
    list_transform([clean_account(v)], lambda plain: card_no_fault(plain))[1];
