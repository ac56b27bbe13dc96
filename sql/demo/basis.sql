-- 计发基数: 分 where the project has a standard, else acreage in hundredths of a 亩
create macro basis(standard, most_quantity, lot) as (
    if(standard > 0, standard * (1 + lot % most_quantity), 150 + lot % 1100)
);
