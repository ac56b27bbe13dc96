-- 编码问题: cell with a code -> what is wrong with it, null when it is usable
create or replace macro code_problem(v) as
    list_transform([clean_code(v)], lambda plain: code_fault(plain))[1];
