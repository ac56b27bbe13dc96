-- 本读者的文件: files that told of the reader's slips or lists, without what else they hold
create view import as
select
    * replace (
        null::bigint as rows,
        null::bigint as loaded,
        null::bigint as duplicate,
        null::bigint as corrected,
        0::bigint as rejected,
        null::bigint as skipped,
        null::varchar[] as warnings,
        null::varchar as rejects
    )
from yikatong.main.import
where import_id in (
    select import_id from arrival
    union all
    select import_id from raw_target
    union all
    select import_id from raw_contract
    union all
    select import_id from raw_fund
    union all
    select import_id from raw_performance
    union all
    select import_id from raw_publicity
    union all
    select import_id from raw_voucher
);

create view withdrawal as
select * from yikatong.main.withdrawal where import_id in (select import_id from import);
