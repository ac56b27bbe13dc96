-- 代发银行: one row per paying branch; names are invented, house: the bank it belongs to
create table bank as
with houses as (
    select *
    from (
        values
            (1, '甲', '甲农村商业银行', '甲农商行', 'B01'),
            (2, '乙', '乙储蓄银行', '乙储蓄', 'B02'),
            (3, '丙', '丙商业银行', '丙商行', 'B03'),
            (4, '丁', '丁村镇银行', '丁村镇', 'B04')
    ) as house (house_no, house, house_name, short_name, code_prefix)
)

select
    region.region_code,
    houses.house,
    houses.house_no,
    houses.code_prefix || right(region.region_code, 4) as bank_code,
    houses.house_name || if(region.region_code = '410599', '市区', region.region_name)
        || '支行' as bank_name,
    houses.short_name || if(region.region_code = '410599', '市区', region.region_name)
        || '支行' as file_name,
    row_number() over (partition by region.region_code order by houses.house_no) as bank_no
from region, houses
where
    houses.house_no = 1
    or (houses.house_no = 2 and region.position % 3 <> 0)
    or (houses.house_no = 3 and region.position % 3 <> 1)
    -- The small one, which alone gives its serial numbers.
    or (houses.house_no = 4 and region.region_code = '410527');
