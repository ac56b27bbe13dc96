-- 名单文件自带的发放单: the sound rows of the sheets of slips that came in the same file
insert into roster_told_slip by name
select slip_no, region_code, project_code, period, funded_at, is_reissue
from read_parquet($slips::varchar[])
where reject_reason is null and is_footer is not true;
