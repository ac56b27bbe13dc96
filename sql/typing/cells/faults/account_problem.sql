-- 银行账号问题: cell with an account -> what is wrong with it, null when it is usable
create or replace macro account_problem(v) as
    list_transform([clean_account(v)], lambda plain: account_fault(plain))[1];
