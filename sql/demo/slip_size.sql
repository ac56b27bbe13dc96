-- 发放单人次: one row per first-issue slip: how many payments, which beneficiaries of the unit's pool
-- Sizes add up to the quota of the unit and period, to the payment.
create table slip_size as
with batches as (
    -- 耕地地力保护补贴 pays everybody of the pool once: that makes the number of beneficiaries exact.
    select
        region_code, project_no, 4 + draw(3, region_code, 'coverage') as month, 'early' as period,
        null::double as weight, true as is_coverage
    from region_project
    where project_no = 1
    union all
    select region_code, project_no, unnest(range(1, 10)), 'early', weight * 0.5, false
    from region_project
    where recurrence = 'monthly'
    union all
    select
        region_code, project_no, 1 + draw(3, region_code, project_no) + unnest([0, 3, 6]), 'early',
        weight, false
    from region_project
    where recurrence = 'quarterly'
    union all
    select
        region_code, project_no, 1 + draw(9, region_code, project_code), 'early',
        weight * (0.7 + draw(60, project_code, region_code) / 100), false
    from region_project
    where
        recurrence = 'once'
        and project_no > 2
        and (not in_october or draw(3, region_code, project_no) = 0)
    union all
    select
        region_code, project_no, 10, 'october',
        -- 殷都区: one big batch in the last days of the month.
        if(region_code = '410505' and project_no = 2, 22, weight), false
    from region_project
    where in_october
),

weighted as (
    select
        batches.*,
        -- Person and month alike pull the size a little, so that monthly slips differ.
        weight * (0.97 + draw(7, region_code || month, project_no) / 100) as pull,
        pool.persons,
        quota.due - if(period = 'early', pool.persons, 0) as due,
        count(*) filter (not is_coverage) over (partition by region_code, period) as slips
    from batches
    join quota using (region_code, period)
    join pool using (region_code)
),

shared as (
    select
        *,
        sum(pull) over ordered / sum(pull) over whole as reached,
        (sum(pull) over ordered - coalesce(pull, 0)) / sum(pull) over whole as started
    from weighted
    window
        whole as (partition by region_code, period),
        ordered as (partition by region_code, period order by month, project_no)
),

sized as (
    select
        region_code, project_no, month, period, is_coverage, persons,
        if(
            is_coverage,
            persons,
            1 + round((due - slips) * reached)::bigint - round((due - slips) * started)::bigint
        ) as total
    from shared
    union all
    -- Made and not yet funded: three of them wait at the end of October.
    select
        region_code, 4, 10, 'unfunded', false, persons,
        least(40 + draw(300, region_code, 'unfunded'), persons)
    from pool
    where region_code in ('410502', '410505', '410526')
),

-- Of projects that exclude each other nobody has two: their persons stand in the pool one project after the other.
exclusive as (
    select
        region_code,
        project_no,
        draw(any_value(persons), region_code, 'exclusive')
        + sum(max(total)) over (partition by region_code order by project_no)
        - max(total) as first_in_pool
    from sized
    where project_no in (5, 7, 8, 9, 10)
    group by region_code, project_no
),

parts as (
    select
        sized.*,
        case
            when is_coverage then 0
            else coalesce(exclusive.first_in_pool, draw(persons, region_code, project_no))
        end as first_of_project,
        greatest(60, round(100000 * settings.scale))::bigint as most,
        ceil(total / most)::bigint as parts,
        unnest(range(ceil(total / most)::bigint)) as part
    from sized
    left join exclusive using (region_code, project_no)
    cross join settings
)

select
    region_code, project_no, month, period, is_coverage, parts, part + 1 as part,
    total * (part + 1) // parts - total * part // parts as size,
    -- The same project pays the same people every time.
    (first_of_project + total * part // parts)::bigint % persons as first_in_pool,
    persons
from parts;
