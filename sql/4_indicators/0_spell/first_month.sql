-- 期间首月: a scalar; yyyymm of the first month of a period: 累计 starts in January (domain.md, section 5)
create or replace macro first_month(for_month, for_scope) as
    case for_scope when 'ytd' then for_month // 100 * 100 + 1 else for_month end;
