-- 统一社会信用代码: cell -> 18-character upper-case code, null when empty or unusable
create or replace macro parse_company_id(v) as list_transform(
    [clean_account(v)], lambda plain: case when company_id_fault(plain) is null then plain end
)[1];
