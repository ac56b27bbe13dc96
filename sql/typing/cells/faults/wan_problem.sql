-- 金额问题（万元）: cell of 万元 that parse_amount_wan refused -> why
create or replace macro wan_problem(v) as
    list_transform([clean_wan(v)], lambda plain: amount_fault(plain, 6))[1];
