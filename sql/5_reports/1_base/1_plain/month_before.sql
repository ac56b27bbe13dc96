-- 上月: a scalar; yyyymm of the month before; 累计 is compared within its year only, so January has none
create or replace macro month_before(for_month, for_scope) as
    case
        when for_month % 100 > 1 then for_month - 1
        when for_scope = 'month' then for_month - 89
    end;
