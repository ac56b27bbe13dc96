-- 公示: one row per publication of a funded slip, before and after it is paid
-- Three to six working days before, and from the second to the fourth day after, are usual; 滑县
-- closes early and forgets, 殷都区 is late afterwards.
create table publicity_plan as
with numbered as (
    select
        slip_sheet.*,
        workday.nth,
        draw(1000, slip_code, 'publicity') as lot,
        draw(1000, slip_code, 'afterwards') as lot_after
    from slip_sheet
    join workday on workday.day = funded_at::date
    where issue_kind = '首次'
),

planned as (
    select
        *,
        nth - 1 - lot % 2 as before_until,
        if(lot < if(region_code = '410526', 160, 20), 1, 2 + lot % 4) as before_days,
        nth + if(lot_after < if(region_code = '410505', 200, 25), 9, 2) + lot_after % 3
            as after_from,
        lot_after < if(region_code = '410526', 220, 25) and region_code <> '410505'
            as is_forgotten
    from numbered
)

select
    region_code, project_code, slip_code, '发放前' as stage, start.day as started_on,
    finish.day as ended_on, '村务公开栏' as channel, if(lot % 97 = 5, 1, 0) as objections
from planned
join workday as start on start.nth = before_until - before_days
join workday as finish on finish.nth = before_until
union all
select
    region_code, project_code, slip_code, '发放后', start.day, finish.day, '部门网站', 0
from planned
join workday as start on start.nth = after_from
join workday as finish on finish.nth = after_from + 4
where not is_forgotten;
