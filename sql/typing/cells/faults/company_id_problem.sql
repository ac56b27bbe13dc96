-- 统一社会信用代码问题: cell with the code of a company -> what is wrong with it, null when it is usable
create or replace macro company_id_problem(v) as
    list_transform([clean_account(v)], lambda plain: company_id_fault(plain))[1];
