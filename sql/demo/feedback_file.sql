-- 反馈文件: one row per file of a bank branch: some months of the year, October alone, November's
-- late answers
create table feedback_file as
with months as (
    select
        region_code,
        bank_no,
        month,
        sum(size) as lines
    from slip
    where period <> 'unfunded'
    group by all
),

chunked as (
    select
        months.*,
        if(
            month = 10,
            -1,
            floor((sum(lines) over (partition by region_code, bank_no order by month) - lines)
                / greatest(90000 * settings.scale, 4000))
        )::bigint as chunk
    from months, settings
),

spans as (
    select
        region_code,
        bank_no,
        chunk,
        min(month) as first_month,
        max(month) as last_month
    from chunked
    group by all
    union all
    select distinct region_code, bank_no, -2, 11, 11
    from unusual_event
    where is_late
)

select
    10000 + row_number() over (order by region_code, bank_no, first_month) as file_no,
    region_code,
    bank_no,
    first_month,
    last_month,
    -- Corrections of months without a slip of their own go into the file before.
    lead(first_month, 1, 12) over files - 1 as until_month,
    row_number() over files as place
from spans
window files as (partition by region_code, bank_no order by first_month);
