-- 未匹配原因: one row per reason a row may wait for, in the order of what to look at first, with what to do
create or replace view unmatched_reason as
select *
from (
    values
        (1, 'slip', '发放单未载入', '导入含这个单号的发放单文件，导入后自动对上；如已导入，核对两个文件中单号的写法'),
        (2, 'other-region', '可能是其他县区的发放单号', '与报送单位核对单号；确属写错的，请其更正后重新导出再导入'),
        (3, 'misspelt', '发放单号可能写错', '核对单号（短横、前导零、错位），请报送单位更正后重新导出再导入'),
        (4, 'payments', '发放明细未载入', '导入这张发放单的发放明细文件'),
        (5, 'line', '明细序号超出范围', '核对明细序号：可能是银行另编的序号，或明细文件不全'),
        (6, 'gap', '明细缺这一行', '查看发放明细文件被拒绝的行，改正这一行后再导入'),
        (7, 'region', '单位未登记', '在单位表中增加这个编码，或把这种写法加为别名，再导入单位表'),
        (8, 'original-slip', '原发放单未载入', '导入原发放单所在月份的发放单和发放明细文件'),
        (9, 'original-line', '原明细未载入', '导入原发放单的发放明细文件；已导入的，核对原明细序号'),
        (10, 'cycle', '再发循环', '几条明细互为原明细，请报送单位更正原发放单号、原明细序号后再导入')
) as reason (place, reason, name, remedy);
