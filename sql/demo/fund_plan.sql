-- 资金份额: one row per share of a fund document that goes to a unit: for each of its projects and
-- quarters, the money that its slips of then are paid from, in 元
-- 殷都区, 内黄县 and 滑县 are late more often, and have an October share that nobody has assigned.
create table fund_plan as
with spent as (
    select
        region_code,
        project_code,
        (month - 1) // 3 + 1 as quarter,
        min(funded_at)::date as first_funded,
        sum(amount)::bigint as amount
    from slip_sheet
    where issue_kind = '首次' and funded_at is not null
    group by all
),

limited as (
    select
        spent.*,
        project.project_no,
        project.policy_level,
        project.policy_level = '中央' and draw(10, region_code, project_code) < 6 as is_direct,
        draw(1000, region_code || quarter, project_code) as lot
    from spent
    join project using (project_code)
),

timed as (
    select
        *,
        if(is_direct, 15, 30) as days,
        lot < case region_code
            when '410505' then 180
            when '410527' then 140
            when '410526' then 100
            else 30
        end as is_late,
        first_funded - (2 + lot % 9)::integer as allocated_on
    from limited
),

shares as (
    select
        region_code,
        project_code,
        project_no,
        quarter,
        policy_level,
        is_direct,
        allocated_on
        - if(is_late, days + 1 + lot % 17, 2 + lot % (days - 3))::integer as received_on,
        allocated_on,
        -- Documents are in whole 万元.
        ceil(amount / 1000000)::bigint * 10000 as yuan,
        (amount / 100)::decimal(18, 2) as disbursed
    from timed
    union all
    select
        region.region_code, project_code, project_no, 5, policy_level, true, date '2023-10-08',
        null, 600000, 0
    from region, project
    where region_code in ('410505', '410526', '410527') and project_code = '224070301'
)

select
    case policy_level
        when '市' then '安财预'
        when '县' then region_name || '财预'
        else '豫财预'
    end
        || '〔' || year(received_on) || '〕' || (project_no * 5 + quarter) || '号' as document_no,
    shares.*
from shares
join region using (region_code);
