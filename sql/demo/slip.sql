-- 发放单: one row per first-issue slip, with the moments of its life; funded_at is null for those
-- not yet funded
-- answered_at: when the last first answers come; step: seconds between the later events of its
-- payments
create table slip as
with placed as (
    select
        slip_size.*,
        (row_number() over (order by region_code, month, period, project_no, part))::integer
            as slip_no,
        row_number() over (
            partition by region_code, month
            order by period, project_no, part
        ) as number_in_month,
        row_number() over (
            partition by region_code, period
            order by size desc, project_no, month, part
        ) as size_place,
        row_number() over (
            partition by region_code, month, period
            order by size desc, project_no, part
        ) as month_place,
        draw(1000, region_code || month, project_no * 100 + part) as lot,
        region_code = '410505' and month = 10 and project_no = 2 as is_story
    from slip_size
),

latest as (
    -- One slip is funded in the very last second of October: the smallest of 龙安区.
    select *, region_code = '410506' and period = 'october' and size_place = max(size_place) over (
        partition by region_code, period
    ) as is_last_second
    from placed
),

days as (
    select
        month,
        count(*) as days
    from workday
    group by month
),

funded as (
    select
        latest.*,
        case
            when period = 'unfunded' then null
            when is_last_second then timestamp '2023-10-31 23:59:59'
            when is_story then timestamp '2023-10-27 15:40:12'
            when month = 10 and lot % 50 = 7 then timestamp '2023-10-31 09:05:00'
            else workday.day + to_seconds(9 * 3600 + lot * 28)
        end as funded_at
    from latest
    join days using (month)
    join workday
        on workday.month = latest.month
        -- Half of them crowd into the last days, none on the very last.
        and workday.from_end = if(lot % 10 < 5, 2 + lot % 4, 3 + lot % (days.days - 2))
),

timed as (
    select
        *,
        case
            when is_last_second then 999999
            when funded_at >= '2023-10-31' then (4 + lot % 6) * 3600 * 1000000::bigint
            else (4 + lot % 21) * 3600 * 1000000::bigint
        end as answer_span
    from funded
)

select
    timed.*,
    'FD' || timed.region_code || '2023' || printf('%02d%03d', month, number_in_month) as slip_code,
    if(is_last_second, 1, 4) as answer_batches,
    funded_at + to_microseconds(answer_span) as answered_at,
    least(
        86400 + draw(172800, timed.region_code, slip_no),
        epoch(settings.cutoff - (funded_at + to_microseconds(answer_span))) / 7
    )::bigint as step,
    bank.bank_no,
    draw(1000000007, slip_no, 'salt') as salt
from timed
join bank
    on bank.region_code = timed.region_code
    and bank.bank_no = if(
        project_no <= 2,
        1,
        1 + draw((select count(*) from bank as branch where branch.region_code = timed.region_code),
            timed.region_code, project_no)
    ),
settings;
