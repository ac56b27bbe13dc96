-- 资金下达清单一页: one row: how many fund shares fit the conditions with their 分, and the asked rows, those longest past
-- their limit first; null asks for nothing, `for_regions` null sees the whole city
-- `for_state` null: what 资金下达及时率 lacks, 迟 and 未下达 together; `days`: past the last day (negative: still left), to the
-- allocation or, before it, to the cut-off.
create or replace macro fund_share_page(
    for_month, for_scope, seen_at, for_regions, for_region, for_project, for_state, for_offset, for_limit
) as table
with fitting as materialized (
    select
        share.*,
        coalesce(region.region_name, '单位表中没有') as unit_name,
        coalesce(project_called.name, share.project_code || '（未登记）') as project_name,
        date_diff(
            'day', last_day, coalesce(allocated_on, (seen_at - interval 1 microsecond)::date)
        ) as days
    from share_state(for_month, for_scope, seen_at) as share
    left join region on region.region_code = share.region_code
    left join project_called on project_called.project_code = share.project_code
    where (for_regions is null or list_contains(for_regions, share.region_code))
        and (for_region is null or share.region_code = for_region)
        and (for_project is null or share.project_code = for_project)
        and if(for_state is null, state in ('late', 'missing'), state = for_state)
),

page as (
    select *
    from fitting
    order by days desc, last_day, region_code, document_no, project_code, amount
    limit for_limit
    offset for_offset
),

shown as (
    select
        list(
            {
                'document_no': document_no,
                'fund_level': fund_level,
                'is_direct': is_direct,
                'region': {'key': region_code, 'name': unit_name},
                'project': {'key': project_code, 'name': project_name},
                'state': state,
                'amount': amount::double,
                'allocated_amount': allocated_amount::double,
                'received_on': received_on::varchar,
                'last_day': last_day::varchar,
                'allocated_on': allocated_on::varchar,
                'days': days::integer
            }
            order by days desc, last_day, region_code, document_no, project_code, amount
        ) as rows
    from page
)

select
    (select count(*) from fitting)::integer as total,
    (select coalesce(sum(amount), 0) from fitting)::double as amount,
    coalesce(shown.rows, []) as rows
from shown;
