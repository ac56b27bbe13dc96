-- 类型化的发放明细: the rows of a group of files, good and bad, in the temp table `typed`
-- Clear IDs, names and accounts stand only on rows whose recipient this reading has not met before.
create or replace temp table typed as
with hashed as (
    select
        *,
        hash(beneficiary_id, beneficiary_name, account, is_company) as high,
        hash(account, 1, beneficiary_name, beneficiary_id, is_company) as low
    from typed_payment($files, $columns, $delimiter)
)

select
    hashed.* exclude (beneficiary_id, beneficiary_name, account, is_company, id_was_15),
    recipient_seen.reference,
    case when recipient_seen.reference is null then beneficiary_id end as beneficiary_id,
    case when recipient_seen.reference is null then beneficiary_name end as beneficiary_name,
    case when recipient_seen.reference is null then account end as account,
    is_company,
    id_was_15
from hashed
left join recipient_seen using (high, low);
