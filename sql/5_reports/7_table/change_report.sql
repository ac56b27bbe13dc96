-- 数字变动（记录）: one row: the obligations that count otherwise than in a published revision, a page of them with what moved
-- them, the files that did, from which state to which, and whether their sum is the difference of all figures
-- `for_path` is the revision's file of obligations. Conditions are null where nothing is asked; `for_import` is a file.
-- Where no row about the obligation came or went, a table of units or projects, or any file taken back, may be the
-- cause: `is_certain` is false.
create or replace macro change_report(
    for_month, for_revision, for_scope, for_path, for_regions, for_region, for_figure, for_import,
    for_offset, for_limit
) as table
with changed as materialized (
    select
        * exclude (told_by),
        coalesce(told_by, max(told_by) over (partition by slip)) as told_by,
        if(before is null, [], record_counts(before)) as adds_before,
        if(after is null, [], record_counts(after)) as adds_after
    from changed_record(
        for_path, first_month(for_month, for_scope), for_month, period_end(for_month)
    )
),

effect as materialized (
    select slip, line, before.region as region, unnest(adds_before, recursive := true), -1 as sign
    from changed
    union all
    select slip, line, after.region, unnest(adds_after, recursive := true), 1
    from changed
),

record_effect as (
    select
        slip,
        line,
        list({'region': region, 'figure': figure, 'change': change::double} order by figure, region)
            as effects
    from (
        select slip, line, region, figure, sum(adds * sign) as change
        from effect
        group by slip, line, region, figure
        having sum(adds * sign) <> 0
    )
    group by slip, line
),

unexplained as (
    select count(*) as parts
    from figure_change(for_month, for_revision, for_scope) as told
    left join (
        select region, figure, sum(adds * sign) as adds from effect group by region, figure
        union all
        select null, figure, sum(adds * sign) from effect group by figure
    ) as moved
        on moved.figure = told.figure
        and if(told.is_city, moved.region is null, moved.region = told.key)
    where told.by_record and told.difference <> coalesce(moved.adds, 0)
),

later as materialized (
    select * from later_import(for_month, for_revision)
),

own_row as (
    select changed.slip, changed.line, slip_number.slip_key, changed.line as line_no
    from changed
    join slip_number on slip_number.slip_no = changed.slip
    union
    select changed.slip, changed.line, chain_row.slip_key, chain_row.line_no
    from changed
    join slip_number on slip_number.slip_no = changed.slip
    join chain_row
        on chain_row.root_slip_key = slip_number.slip_key
        and chain_row.root_line_no = changed.line
        and chain_row.problem is null
),

told as (
    select own_row.slip, own_row.line, later.act, row_source.import_id, row_source.kind,
        row_source.source_line
    from row_source
    join later on later.act = 'loaded' and later.import_id = row_source.import_id
    join own_row
        on own_row.slip_key = row_source.slip_key
        and own_row.line_no = coalesce(row_source.line_no, own_row.line_no)
    union all
    select told_by.slip, told_by.line, later.act, later.import_id, later.kind, null
    from (
        select slip, line, unnest(string_split(told_by, ' ')) as kept_import
        from changed
        where told_by <> ''
    ) as told_by
    join later
        on later.act = 'withdrawn'
        and later.kept_import = told_by.kept_import::integer
    union all
    select changed.slip, changed.line, later.act, later.import_id, later.kind, null
    from changed
    join later on later.kind in ('region', 'project')
    where changed.before.region is distinct from changed.after.region
        or changed.before.project is distinct from changed.after.project
),

certain as (
    select distinct told.*, true as is_certain
    from told
    join changed using (slip, line)
    where kind_matters(told.kind, changed.before, changed.after)
),

cause as materialized (
    select * from certain
    union all
    select changed.slip, changed.line, later.act, later.import_id, later.kind, null, false
    from changed
    anti join certain using (slip, line)
    join later
        on later.act = 'withdrawn'
        or later.kind in ('region', 'project', 'slip', 'payment')
),

source as (
    select
        cause.slip,
        cause.line,
        list(
            {
                'act': cause.act,
                'import': cause.import_id,
                'file': import.name,
                'sheet': import.sheet,
                'kind': cause.kind,
                'line': cause.source_line,
                'is_certain': cause.is_certain
            }
            order by cause.import_id desc, cause.source_line
        )[:20] as sources,
        list(distinct cause.import_id) as import_ids
    from cause
    join import using (import_id)
    group by cause.slip, cause.line
),

region_name as (
    select dimension_key.key, dimension_name.name
    from dimension_key
    join dimension_name using (dimension, dimension_key)
    where dimension_key.dimension = 'region'
),

project_name as (
    select dimension_key.key, dimension_name.name
    from dimension_key
    join dimension_name using (dimension, dimension_key)
    where dimension_key.dimension = 'project'
),

fitting as materialized (
    select
        changed.slip,
        changed.line,
        changed.before,
        changed.after,
        coalesce(record_effect.effects, []) as effects,
        coalesce(source.sources, []) as sources,
        coalesce(source.import_ids, []) as import_ids
    from changed
    left join record_effect using (slip, line)
    left join source using (slip, line)
    where (
            for_regions is null
            or list_has_any(for_regions, [changed.before.region, changed.after.region])
        )
        and (
            for_region is null
            or list_contains([changed.before.region, changed.after.region], for_region)
        )
),

chosen as (
    select *
    from fitting
    where (for_import is null or list_contains(import_ids, for_import))
        and (
            for_figure is null
            or list_contains(list_transform(effects, lambda one: one.figure), for_figure)
        )
),

page as (
    select
        chosen.slip,
        chosen.line,
        {'key': unit.key, 'name': coalesce(unit.name, unit.key)} as region,
        coalesce(project_name.name, chosen.after.project, chosen.before.project) as project,
        shown_record(before, before_unit.name) as before,
        shown_record(after, unit.name) as after,
        effects,
        sources
    from chosen
    left join region_name as before_unit on before_unit.key = chosen.before.region
    left join region_name as unit
        on unit.key = coalesce(chosen.after.region, chosen.before.region)
    left join project_name
        on project_name.key = coalesce(chosen.after.project, chosen.before.project)
    order by unit.key, chosen.slip, chosen.line
    limit for_limit
    offset for_offset
),

by_file as (
    select
        later.act,
        later.import_id as import,
        any_value(later.name) as file,
        any_value(later.sheet) as sheet,
        any_value(later.kind) as kind,
        local_instant(any_value(later.happened_at)) as at,
        any_value(later.reason) as reason,
        count(distinct (cause.slip, cause.line))
            filter (fitting.slip is not null)::double as records
    from later
    left join cause using (act, import_id)
    left join fitting using (slip, line)
    group by later.act, later.import_id
),

movement as (
    select
        state_name(before.state) as from_state,
        state_name(after.state) as to_state,
        count(*)::double as records,
        sum(coalesce(after.amount, before.amount))::double as amount
    from fitting
    group by all
)

select
    (select count(*)::double from chosen) as total,
    (select count(*)::double from fitting) as all_total,
    (select parts = 0 from unexplained) as is_explained,
    coalesce((select list(page) from page), []) as records,
    coalesce(
        (
            select list(by_file order by records desc, import desc)
            from by_file
            where records > 0
        ),
        []
    ) as files,
    coalesce(
        (select list(movement order by records desc, from_state, to_state nulls last) from movement), []
    ) as movements;
