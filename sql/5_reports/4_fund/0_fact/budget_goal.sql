-- 绩效指标: one row per goal of a project in a unit and year, with its budget in 分 and whether it was reached
-- `verdict`: 达到 (`reached`) or 未达到 (`short`) where both values are one number of one unit (the sign ≤, 不超过, 以内, 以下 means
-- the less the better) or the same words; no value yet is 没有完成值 (`untold`), anything else can't be told (`unclear`).
create or replace view budget_goal as
with told as (
    select
        performance.year,
        coalesce(region_name.region_code, '-') as region_code,
        performance.project_code,
        performance.budget_amount,
        performance.goal,
        performance.goal_value,
        performance.reached_value,
        regexp_extract_all(performance.goal_value, '\d+(?:\.\d+)?') as goal_numbers,
        regexp_extract_all(performance.reached_value, '\d+(?:\.\d+)?') as reached_numbers,
        regexp_replace(
            performance.goal_value, '[\d.\s≥≤＞＜>=<]|不超过|不高于|不低于|不少于|以内|以下|以上|及', '', 'g'
        ) as goal_unit,
        regexp_replace(performance.reached_value, '[\d.\s]', '', 'g') as reached_unit,
        regexp_matches(performance.goal_value, '[≤＜<]|不超过|不高于|以内|以下') as is_most
    from performance
    left join region_name on region_name.written = performance.region_code
),

measured as (
    select
        *,
        len(goal_numbers) = 1 and len(reached_numbers) = 1
        and reached_unit in ('', goal_unit) as is_measured,
        try_cast(goal_numbers[1] as decimal(24, 6)) as goal_number,
        try_cast(reached_numbers[1] as decimal(24, 6)) as reached_number
    from told
)

select
    year,
    region_code,
    project_code,
    budget_amount,
    goal,
    goal_value,
    reached_value,
    case
        when reached_value is null then 'untold'
        when goal_value is null then 'unclear'
        when is_measured and is_most and reached_number <= goal_number then 'reached'
        when is_measured and not is_most and reached_number >= goal_number then 'reached'
        when is_measured and reached_number is not null and goal_number is not null then 'short'
        when goal_value = reached_value then 'reached'
        else 'unclear'
    end as verdict
from measured;
