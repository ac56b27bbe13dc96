-- 社保卡状态文件: one row per line of the file, header first: the cards of some people of every unit,
-- looked at on the last day of October
create macro card_row(wanted_file, byte_mark) as table
with looked_at as (
    select
        any_value(payee_id order by slip_code, line_no) as payee_id,
        account,
        left(any_value(slip_code order by slip_code, line_no), 8) as unit
    from payment_row(-2)
    where not is_company
    group by account
),

drawn as (
    select *, draw(1000, account, 'card') as lot, draw(1000, account, 'account') as lot_account
    from looked_at
)

select *
from (
    values (
        byte_mark || '身份证号', '社保卡号', '银行账号', '卡状态', '金融账户状态', '账户类别',
        '统计日'
    )
) as header
union all
(
    select
        payee_id,
        'A' || account[11:18],
        account,
        case when lot < 975 then '正常' when lot < 990 then '挂失' else '注销' end,
        case
            -- 内黄县 has most cards that were never activated.
            when lot_account < if(unit = 'FD410527', 110, 35) then '未激活'
            when lot_account < if(unit = 'FD410527', 125, 45) then '睡眠'
            when lot_account < if(unit = 'FD410527', 130, 48) then '冻结'
            else '激活'
        end,
        'I类',
        '2023-10-31'
    from drawn
    order by payee_id
);
