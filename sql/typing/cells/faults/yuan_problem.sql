-- 金额问题（元）: cell of 元 that parse_amount refused -> why
create or replace macro yuan_problem(v) as
    list_transform([clean_yuan(v)], lambda plain: amount_fault(plain, 2))[1];
