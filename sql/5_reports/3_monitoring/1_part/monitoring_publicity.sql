-- 是否公示: one row per slip funded from 1 January to the cut-off whose unit has a publicity ledger: whether a publication
-- that began before the cut-off names it
-- One that names no slip is of every slip of its unit and project funded within a year.
create or replace macro monitoring_publicity(for_month, seen_at) as table
with told as (
    select
        region.dimension_key as region_key,
        project_of.dimension_key as project_key,
        slip_number.slip_key as named_slip_key,
        publicity.slip_no is not null as is_named,
        publicity.started_on
    from publicity
    join region_name on region_name.written = publicity.region_code
    join dimension_key as region
        on region.dimension = 'region' and region.key = region_name.region_code
    left join dimension_key as project_of
        on project_of.dimension = 'project' and project_of.key = publicity.project_code
    left join slip_number on slip_number.slip_no = publicity.slip_no
    where publicity.started_on < seen_at
)

select
    slip_dimension.slip_key,
    coalesce(bool_or(told.region_key is not null), false) as is_publicised
from slip_dimension
left join told
    on (told.is_named and told.named_slip_key = slip_dimension.slip_key)
    or (
        not told.is_named
        and told.region_key = slip_dimension.region_key
        and told.project_key = slip_dimension.project_key
        and told.started_on > slip_dimension.funded_at::date - interval 1 year
    )
where slip_dimension.month >= first_month(for_month, 'ytd')
    and slip_dimension.month <= for_month
    and slip_dimension.funded_at < seen_at
    and slip_dimension.region_key in (select region_key from told)
group by slip_dimension.slip_key;
