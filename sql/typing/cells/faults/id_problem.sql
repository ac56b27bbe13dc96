-- 证件号问题: cell with the ID of a person -> what is wrong with it, null when it is usable
create or replace macro id_problem(v) as
    list_transform([clean_account(v)], lambda plain: id_fault(plain))[1];
