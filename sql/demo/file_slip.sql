-- 文件里的发放单: one row per slip and bulk file it is written to: 1 … payments, 10001 … feedback, 20001
-- … pushes
-- File 0 stands for all slips, -1 for their unusual lines alone, -2 for the people whose cards are
-- looked at: some 400 in each unit's largest slip of October. lines: the wanted ones, null = all
create table file_slip as
with lines_before as (
    select
        slip_no,
        region_code,
        month = 10 as is_october,
        sum(size) over (partition by region_code, month = 10 order by slip_no) - size as lines
    from slip
),

chunks as (
    select
        lines_before.*,
        floor(lines / greatest(60000 * settings.scale, 4000)) as chunk
    from lines_before, settings
),

pushed_before as (
    select
        slip_no,
        region_code,
        sum(lines) over (partition by region_code order by slip_no) - lines as lines
    from push_plan
    where manner in ('by_line', 'part')
),

pushed_chunks as (
    select
        pushed_before.*,
        floor(lines / greatest(110000 * settings.scale, 4000)) as chunk
    from pushed_before, settings
)

select
    slip_no,
    region_code,
    dense_rank() over (order by region_code, is_october, chunk) as file_no,
    1 as part,
    null::bigint[] as lines
from chunks
union all
select slip_no, slip.region_code, file_no, place, null
from slip
join feedback_file
    on feedback_file.region_code = slip.region_code
    and feedback_file.bank_no = slip.bank_no
    and slip.month between feedback_file.first_month and feedback_file.last_month
where period <> 'unfunded'
union all
select
    slip_no,
    region_code,
    20000 + dense_rank() over (order by region_code, chunk),
    dense_rank() over (partition by region_code order by chunk),
    null
from pushed_chunks
union all
select slip_no, region_code, 0, 1, null
from slip
union all
select slip_no, any_value(region_code), -1, 1, list(line_no order by line_no)
from unusual_line
join slip using (slip_no)
group by slip_no
union all
select slip_no, region_code, -2, 1, range(1, size + 1, greatest(size // 400, 1)::bigint)
from slip
where period = 'october' and size_place = 1;
