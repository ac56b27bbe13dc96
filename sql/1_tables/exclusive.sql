-- 互斥的补贴: one row per pair of projects of which a person may have one only; codes as in the policy list
-- Sources: 国发〔2012〕45号 (a person is on one 低保 list only, 城市 or 农村); 国发〔2016〕14号 and 民发〔2021〕43号 (特困人员 have no
-- 低保); 国发〔2015〕52号 (特困人员 and 孤儿 have no 困难残疾人生活补贴).
create table if not exists exclusive_project as
select *
from (
    values
        ('2081901', '2081902', '城市低保与农村低保不能同时享受'),
        ('2081901', '2082102', '特困人员不再享受低保'),
        ('2081902', '2082102', '特困人员不再享受低保'),
        ('2082102', '2081107', '特困人员不享受困难残疾人生活补贴'),
        ('2082501', '2081107', '孤儿不享受困难残疾人生活补贴'),
        ('2082501', '2082102', '孤儿基本生活费与特困供养不能同时享受')
) as pair (project_code, other_code, basis);

-- Lists of persons who may not have a project: whoever is on one of them and is paid is found.
create table if not exists excluded_list as
select *
from (
    values
        ('public_payroll', '2081901', '财政供养人员不应享受低保'),
        ('public_payroll', '2081902', '财政供养人员不应享受低保'),
        ('public_payroll', '2082102', '财政供养人员不应享受特困供养'),
        ('imprisoned', '2081901', '服刑期间停发低保'),
        ('imprisoned', '2081902', '服刑期间停发低保'),
        ('imprisoned', '2082102', '服刑期间停发特困供养')
) as pair (roster_list, project_code, basis);

-- Lists of persons who should have a project: whoever is on one of them and is not paid is found (漏发).
create table if not exists entitled_list as
select *
from (values ('destitute', '2082102', '特困人员应享受救助供养')) as pair (roster_list, project_code, basis);
