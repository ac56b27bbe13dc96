-- 登记撤销的时间和原因: of the import that was registered last
insert into withdrawal
select max(import_id), $at::timestamp, $reason
from import;
