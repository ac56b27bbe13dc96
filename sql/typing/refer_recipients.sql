-- 收款对象登记: gives each recipient of the temp table `typed` that was not met before its reference
create or replace temp table fresh_recipient as
with met as (
    select
        hash(beneficiary_id, beneficiary_name, account, is_company) as high,
        hash(account, 1, beneficiary_name, beneficiary_id, is_company) as low,
        any_value(beneficiary_id) as beneficiary_id,
        any_value(beneficiary_name) as beneficiary_name,
        any_value(account) as account,
        any_value(is_company) as is_company,
        any_value(id_checksum_bad) as id_checksum_bad,
        any_value(id_was_15) as id_was_15
    from typed
    where reject_reason is null and not is_footer
    group by high, low
)

select
    met.*,
    (
        (select coalesce(max(reference), 0) from recipient_seen) + row_number() over ()
    )::integer as reference
from met
anti join recipient_seen using (high, low);

insert into recipient_seen select high, low, reference from fresh_recipient;
