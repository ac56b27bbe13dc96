-- 标准失败原因: one row per reason code, with who acts and what is to be done (domain.md, section 10)
-- `precheck`: what the bank, asked before payment about account, name and document, would find out; null: it would not.
create table if not exists failure_reason as
select *
from (
    values
        ('F01', '户名不符', '乡镇、主管部门', '核对姓名（生僻字、间隔号、曾用名）后再发', '核验户名'),
        ('F02', '账号不存在或错误', '乡镇', '重采卡号', '核验账号'),
        ('F03', '账户已销户', '乡镇、银行', '换卡后更新账号再发', '核验账户状态'),
        ('F04', '账户冻结或止付', '银行', '联系银行，更换账户', '核验账户状态'),
        ('F05', '挂失或换卡未更新', '对象、人社', '补换卡', '核验账户状态'),
        ('F06', '睡眠户、不动户、久悬', '对象、银行', '到网点激活', null),
        ('F07', '社保卡金融功能未激活', '对象、银行、人社', '激活；行动不便者上门', null),
        ('F08', '证件号不符或过期', '对象、银行', '更新身份信息', '核验证件'),
        ('F09', '超限额（II、III类户）', '银行', '升级账户或分笔', null),
        ('F10', '账户类型不支持', '乡镇', '换卡', '核验账户类型'),
        ('F11', '对象死亡', '主管部门', '停发，退款，追回', null),
        ('F12', '银行系统或清算原因', '银行', '重发', null),
        ('F13', '开户行或行号错误', '乡镇', '更正', '核验开户行'),
        ('F14', '重复或撤销', '主管部门', '核实', null),
        ('F90', '其他或空白', '银行', '补充失败原因', null)
) as reason (reason_code, reason_name, actor, remedy, precheck);
