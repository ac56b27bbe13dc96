-- 姓名: common surnames and given names; some are long with a ·, some have rare characters
-- A constant list is a cheap look-up in DuckDB, and a split text a short way to write one.
create macro person_name(person, drawn) as (
    if(
        person % 1709 = 0,
        string_split('阿依|古丽|买买提|热合曼|吐尔逊', '|')[1 + person % 5] || '·'
            || string_split('吾守尔|艾力|努尔|帕提古丽', '|')[1 + person // 5 % 4],
        string_split(
            '王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗|梁|宋|郑|谢|韩|唐|冯|于|董|萧|'
                || '程|曹|袁|邓|许|傅|沈|曾|彭|吕|苏|卢|蒋|蔡|贾|丁|魏|薛|叶|阎|欧阳|司马|上官|申|路|桑|侯|'
                || '靳|郝|牛',
            '|'
        )[1 + drawn % 60]
        || string_split(
            '伟|芳|娜|秀英|敏|静|丽|强|磊|军|洋|勇|艳|杰|娟|涛|明|超|秀兰|霞|平|刚|桂英|玉兰|建国|建军|文|'
                || '辉|玲|红|海燕|志强|春梅|国庆|保国|素珍|改|喜|广|云|新|全|贵|合|俊|凤|翠|花|林|爱|根|付|'
                || '顺|德|振|长|景|书|金|银',
            '|'
        )[1 + drawn // 60 % 60]
        || if(
            person % 997 = 3,
            string_split('䶮|𬭎|犇|堃|昇', '|')[1 + person % 5],
            string_split('||||||生|山|民|华|荣|亮|东|青|香|莲|祥|安', '|')[1 + drawn // 3600 % 18]
        )
    )
);
