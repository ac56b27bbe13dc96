-- 名称问题: cell with a name -> what is wrong with it, null when it is usable
create or replace macro name_problem(v) as
    list_transform([clean_name(v)], lambda plain: name_fault(plain))[1];
