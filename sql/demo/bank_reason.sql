-- 银行失败原因用语: one row per bank and wording; each bank has codes and words of its own
-- share: of 1000 failures; reason is the office's code (F01 …), kept out of the files
create table bank_reason as
with reasons as (
    select *
    from (
        values
            ('F01', 120, 'E101', '户名不符', '0210', '收款人户名与账号不一致', 'R01', '账号户名不匹配'),
            ('F02', 110, 'E102', '账号不存在', '0211', '无此账户', 'R02', '账号错误，查无此户'),
            ('F03', 190, 'E103', '账户已销户', '0212', '账户状态为销户', 'R03', '收款账户已注销'),
            ('F04', 50, 'E104', '账户冻结', '0213', '账户已被止付', 'R04', '账户状态异常（冻结）'),
            ('F05', 80, 'E105', '卡已挂失', '0214', '介质已换卡，原卡失效', 'R05', '卡片挂失/换卡未更新'),
            ('F06', 130, 'E106', '长期不动户', '0215', '睡眠户，暂停非柜面业务', 'R06', '久悬户'),
            ('F07', 110, 'E107', '社保卡金融账户未激活', '0216', '社保卡未启用', 'R07', '金融功能未激活'),
            ('F08', 60, 'E108', '证件已过期', '0217', '证件号码不符', 'R08', '身份信息过期，限制交易'),
            ('F09', 25, 'E109', '超出账户限额', '0218', 'II类户日累计超限', 'R09', '超限额'),
            ('F10', 20, 'E110', '账户类型不支持', '0219', '存折户不支持批量入账', 'R10', '账户种类不符'),
            ('F11', 15, 'E111', '客户已死亡', '0220', '客户状态：死亡', 'R11', '持卡人已故'),
            ('F12', 35, 'E112', '系统超时', '0221', '清算失败，请重发', 'R12', '通讯故障'),
            ('F13', 20, 'E113', '开户行行号错误', '0222', '行号不存在', 'R13', '开户行有误'),
            ('F14', 10, 'E114', '重复入账，已撤销', '0223', '重复记录', 'R14', '委托方撤销'),
            ('F90', 25, 'E199', '其他', '0299', null, 'R99', '其它原因')
    ) as wording (reason, share, code_a, words_a, code_b, words_b, code_c, words_c)
),

worded as (
    select '甲' as house, reason, share, code_a as return_code, words_a as return_words from reasons
    union all
    select '乙', reason, share, code_b, words_b from reasons
    union all
    select '丙', reason, share, code_c, words_c from reasons
    union all
    -- The small bank sends words without codes.
    select '丁', reason, share, null, words_a from reasons
)

select
    *,
    sum(share) over (partition by house order by reason) - share as share_from,
    sum(share) over (partition by house order by reason) as share_until
from worded;
