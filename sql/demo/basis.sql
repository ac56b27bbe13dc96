-- 计发基数: 分 where the project has a standard, else acreage in hundredths of a 亩
create macro basis(each, most, drawn) as (
    if(each > 0, each * (1 + drawn % most), 150 + drawn % 1100)
);
