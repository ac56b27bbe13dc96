-- 单位表文件: one row per line of the file, header first: the city, its units, their townships
create macro region_row(wanted_file, byte_mark) as table
select *
from (
    values
        (byte_mark || '单位编码', '单位名称', '简称', '别名', '上级编码', '层级', '排序号', '是否参与排名'),
        ('410500', '全市', '安阳市', '安阳', null, '市', '0', '否')
) as header
union all
(
    select
        region_code, region_name, null, nullif(aliases, ''), '410500',
        if(region_code = '410599', '市本级', '县'),
        position::varchar, '是'
    from region
    order by position
)
union all
(
    select township_code, township_name, null, null, region_code, '乡', township_no::varchar, '否'
    from township
    order by township_code
);
