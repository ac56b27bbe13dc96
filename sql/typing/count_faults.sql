-- 拒绝与跳过: one row per table with rows that are not loaded
select
    file_no,
    count(*) filter (not is_footer) as rejected,
    count(*) filter (is_footer) as skipped
from read_parquet($path)
where reject_reason is not null or is_footer
group by file_no;
