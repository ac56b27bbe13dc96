-- 目标任务文件: one row per line of the file, header first
-- Four units are short of projects, five of persons; the city's row is the sum of the persons.
create macro target_row(wanted_file, byte_mark) as table
with targets as (
    select
        position,
        region_code,
        region_name,
        case
            when region_code in ('410502', '410506', '410522', '410523') then projects + 2
            else projects - 2
        end as project_target,
        case
            when region_code in ('410502', '410505', '410506', '410527', '410581')
                then ceil((persons + companies) * 1.06)
            else floor(persons * 0.97)
        end::bigint as person_target
    from pool
)

select *
from (
    values (byte_mark || '年度', '单位编码', '单位名称', '项目数目标', '人数目标', '文号')
) as header
union all
select '2023', '410500', '全市', null, sum(person_target)::varchar, '安财补〔2023〕3号'
from targets
union all
(
    select
        '2023', region_code, region_name, project_target::varchar, person_target::varchar,
        '安财补〔2023〕3号'
    from targets
    order by position
);
