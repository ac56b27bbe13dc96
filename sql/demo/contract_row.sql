-- 代发协议文件: one row per line of the file, header first: what each unit agreed with its banks
-- The small bank has no agreement: what the rules say holds for it.
create macro contract_row(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '县区编码', '代发银行', '发放时限（工作日）', '反馈时限（工作日）',
        '退回时限（工作日）', '生效起', '生效止'
    )
) as header
union all
(
    select
        region_code,
        bank_name,
        (2 + draw(2, bank_code, 'pay'))::varchar,
        (2 + draw(2, bank_code, 'answer'))::varchar,
        (1 + draw(2, bank_code, 'return'))::varchar,
        '2023-01-01',
        '2025-12-31'
    from bank
    where house <> '丁'
    order by region_code, bank_code
);
