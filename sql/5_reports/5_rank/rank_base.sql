-- 位次的比较基础: one row: the month whose ranks a month's are compared with: the last published one before it, by its newest
-- revision; where none is published, the month before as it is now (`revision` null), if it has figures
-- 累计 is compared within its year only. `success_rule` is that of the ranks compared with.
create or replace macro rank_base(for_month, for_scope) as table
with published as (
    select month, revision, success_rule
    from published_revision
    where damage is null
        and month < for_month
        and (for_scope = 'month' or month // 100 = for_month // 100)
    order by month desc, revision desc
    limit 1
)

select month, revision, success_rule
from published
union all
select distinct month, null, success_rule_of(month)
from figure
where month = month_before(for_month, for_scope)
    and scope = for_scope
    and cut_off = period_end(month_before(for_month, for_scope))
    and grouped_by in ('city', 'region')
    and due > 0
    and not exists (select 1 from published);
