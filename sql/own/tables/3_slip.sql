-- 本读者的发放单及其记录: slips and what belongs to them
create view slip_dimension as
select * from yikatong.main.slip_dimension where is_own(region_key, department_key, bank_key);

create view slip_number as
select * from yikatong.main.slip_number where slip_key in (select slip_key from slip_dimension);

create view raw_slip as
select * from yikatong.main.raw_slip where slip_key in (select slip_key from slip_dimension);

create view raw_payment as
select * from yikatong.main.raw_payment where slip_key in (select slip_key from slip_dimension);

create view raw_feedback as
select * from yikatong.main.raw_feedback where slip_key in (select slip_key from slip_dimension);

create view raw_refund as
select * from yikatong.main.raw_refund where slip_key in (select slip_key from slip_dimension);

create view raw_push as
select * from yikatong.main.raw_push where slip_key in (select slip_key from slip_dimension);

create view chain_row as
select * from yikatong.main.chain_row where slip_key in (select slip_key from slip_dimension);

create view arrival as
select * from yikatong.main.arrival where slip_key in (select slip_key from slip_dimension);

-- A row that waits tells nothing of other units: neither what else its file has, nor where it seems to belong.
create view unmatched_row as
select
    * replace (
        null::varchar[] as file_regions,
        case when is_own_unit(likely_region) then likely_slip_no end as likely_slip_no,
        case when is_own_unit(likely_region) then likely_region end as likely_region,
        case when is_own_unit(likely_region) then likeness end as likeness
    )
from yikatong.main.unmatched_row
where is_own_unit(region);
