-- 再读也不会多出什么的文件: one content hash per loaded file of which reading again with the format profile $profile gives no more
-- A file of which no row counted is tried again each time; one with rejected rows or sheets where the profile is another.
with reading as (
    select
        *,
        row_number() over (partition by sha256, sheet order by import_id desc) = 1 as is_last
    from import
    where status in ('loaded', 'rejected')
)

select sha256
from reading
group by sha256
having sum(loaded + duplicate + corrected) > 0
    and (
        bool_or(profile is not distinct from $profile::integer)
        or not bool_or(is_last and (status = 'rejected' or rejected > 0))
    );
