-- 预算执行与绩效目标: one row per unit and project with goals for the month's year: the budget, what was funded and credited from
-- 1 January to the cut-off, in 分, whether that is behind the calendar (拨付 ÷ 预算 below month ÷ 12), and its goals as a list
-- Each goal's row tells the project's budget again: one amount counts once; amounts that differ are of parts and are added
-- (`is_split`).
create or replace macro budget_execution(for_month, seen_at) as table
with budget as (
    select
        region_code,
        project_code,
        sum(distinct budget_amount)::bigint as budget,
        count(distinct budget_amount) > 1 as is_split,
        count(*) filter (verdict = 'reached') as reached,
        count(*) filter (verdict = 'short') as short,
        count(*) filter (verdict = 'untold') as untold,
        count(*) filter (verdict = 'unclear') as unclear,
        list(
            {'goal': goal, 'target': goal_value, 'reached': reached_value, 'verdict': verdict}
            order by goal, goal_value, budget_amount
        ) as goals
    from budget_goal
    where year = for_month // 100
    group by region_code, project_code
),

spent as (
    select
        region.key as region_code,
        project_of.key as project_code,
        sum(slice.amount_due)::bigint as funded,
        sum(slice.amount_paid)::bigint as credited
    from slice_count(for_month, 'ytd', seen_at) as slice
    join dimension_key as region
        on region.dimension = 'region' and region.dimension_key = slice.region_key
    join dimension_key as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = slice.project_key
    group by region.key, project_of.key
)

select
    budget.*,
    coalesce(spent.funded, 0) as funded,
    coalesce(spent.credited, 0) as credited,
    coalesce(spent.funded, 0) * 12 < budget.budget * (for_month % 100) as is_behind
from budget
left join spent using (region_code, project_code);
