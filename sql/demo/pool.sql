-- 人员池: one row per unit; its beneficiaries are numbered first_person … first_person + persons - 1
-- in the city
create table pool as
with scaled as (
    select
        region.*,
        goal.projects,
        goal_october.projects as october_projects,
        greatest(round(goal.persons * settings.scale), 1)::bigint as persons,
        greatest(round(20 * settings.scale), 1)::bigint as companies,
        -- Derived like the quota of the year, so that push rates keep at small scales.
        goal.unpushed,
        goal.due
    from region
    join goal on goal.region_code = region.region_code and goal.scope = 'ytd'
    join goal as goal_october
        on goal_october.region_code = region.region_code and goal_october.scope = 'month',
    settings
)

select
    scaled.* exclude (unpushed, due),
    (select count(*) from township where township.region_code = scaled.region_code) as townships,
    round(unpushed * (
        select sum(quota.due) from quota where quota.region_code = scaled.region_code
    ) / due)::bigint as unpushed,
    (sum(persons) over (order by position) - persons)::bigint as first_person,
    (sum(companies) over (order by position) - companies)::bigint as first_company
from scaled;
