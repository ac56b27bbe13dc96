-- 县区开展的项目: one row per unit and project; 北关区 runs projects 1 to 59, 滑县 the rest and the usual ones
create table region_project as
with wishes as (
    select
        pool.region_code,
        pool.projects,
        pool.october_projects,
        project.*,
        case
            when pool.region_code = '410503' then project_no
            when pool.region_code = '410526' then if(project_no between 19 and 50, 900, project_no)
            when project_no <= 9 then project_no
            else 100 + draw(1000000, pool.region_code, project_code) / 1000
        end as preference
    from pool, project
),

chosen as (
    select *
    from wishes
    qualify row_number() over (partition by region_code order by preference, project_no) <= projects
),

october as (
    select
        region_code,
        project_no
    from chosen
    where pays_in_october
    qualify row_number() over (
        partition by region_code
        -- 滑县 covers the projects that 北关区 has not, so that the city comes to 56.
        order by if(region_code = '410526' and project_no >= 60, 0, preference), project_no
    ) <= max(october_projects) over (partition by region_code)
)

select
    chosen.* exclude (projects, october_projects, preference, pays_in_october),
    october.project_no is not null as in_october,
    -- The usual ones recur: one of them in each unit every month, the others by quarter.
    case
        when chosen.project_no between 4 and 8 then
            if(row_number() over recurring <= 1, 'monthly', 'quarterly')
        else 'once'
    end as recurrence
from chosen
left join october using (region_code, project_no)
window recurring as (
    partition by chosen.region_code, chosen.project_no between 4 and 8
    order by draw(1000, chosen.region_code, chosen.project_no)
);
