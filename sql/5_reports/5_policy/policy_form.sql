-- 变更申请表: one row: what the year's list says of a project, column by column, and what it said before: in the version
-- before, else on last year's list; none for a project that neither a list nor a slip knows
-- Of a project that has not changed, what the list says stands before the change, and after it is left to be written. New
-- on the list is what last year's had not, where there is one.
-- `for_since` and `for_version` name one change (policy_change): the version that a file brought, against the one before it
-- or against last year's list; null: the version in force.
create or replace macro policy_form(for_year, for_project, for_since, for_version) as table
with standing as (
    select * from policy_version
    where year = for_year
        and project_code = for_project
        and if(for_version is null, superseded_by is null, import_id = for_version)
),

earlier as (
    select cells, project_name
    from policy_version
    where project_code = for_project
        and (
            (
                coalesce(for_since, 'year') = 'year'
                and year = for_year
                and if(for_version is null, superseded_by is not null, superseded_by = for_version)
            )
            or (
                coalesce(for_since, 'last') = 'last'
                and year = for_year - 1
                and superseded_by is null
            )
        )
    order by year desc, import_id desc
    limit 1
),

last as (
    select count(*) > 0 as has_last from policy_version where year = for_year - 1
),

known as (
    select any_value(name) as name, count(*) > 0 as is_known
    from dimension_name
    where dimension = 'project' and key = for_project
),

filled as (
    select
        for_year::integer as year,
        for_project as code,
        coalesce(standing.project_name, earlier.project_name, known.name) as name,
        coalesce(standing.is_listed, false) as is_listed,
        standing.cells is not null
        and (
            standing.cells is not distinct from earlier.cells
            or (for_since is null and earlier.cells is null and not last.has_last)
        ) as is_unchanged,
        if(is_unchanged, null, standing.cells) as now_cells,
        if(is_unchanged, standing.cells, earlier.cells) as was_cells,
        [{'name': '项目编码', 'value': for_project}, {'name': '项目名称', 'value': known.name}]
        || list_transform(
            [
                '简称', '政策层级', '主管部门', '政策依据', '补贴对象', '补贴标准', '发放周期', '兑付时限', '资金来源',
                '是否直达资金', '状态'
            ],
            lambda title: {'name': title, 'value': null::varchar}
        ) as bare_cells
    from known
    cross join last
    left join standing on true
    left join earlier on true
    where known.is_known or standing.project_code is not null or earlier.cells is not null
)

select
    year,
    code,
    name,
    is_listed,
    list_transform(
        bare_cells,
        lambda cell, place: {
            'name': cell.name,
            'was': was_cells[place].value,
            'now': case
                when is_unchanged then null
                when now_cells is null then if(was_cells is null, cell.value, null)
                else now_cells[place].value
            end
        }
    ) as fields
from filled;
