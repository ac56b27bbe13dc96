-- 失败原因对照: one row per rule that turns a bank's answer into a standard reason; the lowest `precedence` holds
-- `bank` null: any bank; `answer_code` null: any code; `words`: one of them, separated by |, stands in
-- the wording; null: any wording.
-- A rule of one bank and code goes before the wording. Data: the office may add the codes of its own banks.
create table if not exists reason_pattern as
select null::varchar as bank, answer_code, words, reason_code, precedence
from (
    values
        ('RJ01', null, 'F02', 200),
        ('RJ02', null, 'F01', 200),
        (null, '死亡|已故|去世|亡故', 'F11', 101),
        (null, '未激活|未启用|未开通金融|金融功能|金融账户未', 'F07', 102),
        (null, '挂失|换卡|补卡|旧卡|原卡|卡已失效|介质', 'F05', 103),
        (null, '销户|注销|已关闭|清户', 'F03', 104),
        (null, '不动户|睡眠|久悬|休眠|长期未使用|非柜面', 'F06', 105),
        (null, '冻结|止付|只收不付|管控|控制状态|状态异常|状态不正常', 'F04', 106),
        (null, '行号|开户行|开户机构|联行号|接收行', 'F13', 107),
        (null, '证件|身份证|身份信息|身份核查|实名', 'F08', 108),
        (null, '户名|姓名|名称不符|名称不一致', 'F01', 109),
        (null, '限额|超限|超额|II类|Ⅱ类|二类户|III类|Ⅲ类|三类户', 'F09', 110),
        (null, '类型|种类|存折|账户类别|账户性质|不支持|币种', 'F10', 111),
        (null, '账号|帐号|账户不存在|帐户不存在|卡号|无此户|无此账户|查无此|账户有误', 'F02', 112),
        (null, '重复|撤销|撤回|委托方', 'F14', 113),
        (null, '超时|系统|通讯|网络|清算|故障|重发|对账', 'F12', 114)
) as rule (answer_code, words, reason_code, precedence);
