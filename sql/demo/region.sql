-- 单位: one row per ranked unit, in canonical order; file habits of its office
-- payment_layout: which columns its payment files have; encoding: of its text files
create table region as
select *
from (
    values
        (1, '410599', '市本级', '', 'plain', 'utf-8'),
        (2, '410502', '文峰区', '', 'titled', 'utf-8'),
        (3, '410503', '北关区', '', 'wide', 'utf-8-bom'),
        (4, '410505', '殷都区', '', 'plain', 'utf-8'),
        (5, '410506', '龙安区', '', 'codes', 'utf-8'),
        (6, '410522', '安阳县', '', 'titled', 'gb18030'),
        (7, '410523', '汤阴县', '', 'plain', 'utf-8-bom'),
        (8, '410526', '滑县', '', 'plain', 'utf-8'),
        (9, '410527', '内黄县', '', 'codes', 'utf-8-bom'),
        (10, '410581', '林州市', '', 'wide', 'gb18030'),
        (11, '410571', '开发区', '高新区;安阳高新技术产业开发区', 'titled', 'gb18030')
) as unit (position, region_code, region_name, aliases, payment_layout, encoding);
