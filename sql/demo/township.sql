-- 乡镇: one row per township, made up; 12 to 24 in each unit
create table township as
with sizes as (
    select
        region_code,
        position,
        12 + draw(13, region_code, 'townships') as townships
    from region
)

select
    sizes.region_code,
    township_no,
    sizes.region_code || printf('%03d', if(township_no <= 4, township_no, 96 + township_no))
        as township_code,
    (['清河', '永安', '白塔', '东岭', '柳林', '南泉', '石桥', '双槐', '高台', '平原', '西岗', '北渡', '龙泉',
        '枣园', '杨庄', '新河', '古城', '青山', '马坊', '牛口', '桃源', '金堤', '花园', '三里', '五陵', '宜沟',
        '云溪', '留固', '长虹', '兴泰'])[1 + (township_no * 7 + sizes.position * 11) % 30]
        || if(township_no <= 4, '街道', if(township_no % 3 = 0, '乡', '镇')) as township_name
from sizes, range(1, sizes.townships + 1) as numbers (township_no);
