-- 清单的几个数: one row: how many projects are listed and paid, listed and not paid, paid and not listed; the parts of
-- 应纳尽纳率; whether the year, and the year before, have a list
create or replace macro policy_head(for_month, for_scope, seen_at, for_region, for_regions) as table
select
    (for_month // 100)::integer as year,
    exists (select 1 from listed_project where year = for_month // 100) as has_list,
    exists (select 1 from listed_project where year = for_month // 100 - 1) as has_last,
    count(*) filter (state = 'paid')::integer as paid,
    count(*) filter (state = 'unpaid')::integer as unpaid,
    count(*) filter (state = 'unlisted')::integer as unlisted,
    count(*) filter (state = 'paid')::integer as numerator,
    count(*) filter (state <> 'unlisted')::integer as denominator
from policy_project(for_month, for_scope, seen_at, for_region, for_regions);
