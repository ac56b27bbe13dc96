-- 期间起点: a scalar; 当月 starts with its month, 累计 with 1 January (domain.md, section 5)
create or replace macro period_start(for_month, for_scope) as
    case for_scope
        when 'ytd' then make_timestamp(for_month // 100, 1, 1, 0, 0, 0)
        else make_timestamp(for_month // 100, for_month % 100, 1, 0, 0, 0)
    end;
