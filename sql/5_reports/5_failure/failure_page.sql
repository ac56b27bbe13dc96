-- 失败记录一页: one row: counts along the path, by state and to narrow by, and the asked rows in order, as lists
-- Names and accounts are masked. `attempts`: answers (成功, 失败, 退票) of the whole chain before the cut-off.
-- Order: as asked (a leading - turns it round), then slip and line, so that paging is stable.
create or replace macro failure_page(
    for_month, for_scope, seen_at, for_regions, for_region, for_department, for_bank,
    for_township, for_project, for_slip, for_line, for_state, for_reason, for_days, for_search,
    for_sort, for_offset, for_limit
) as table
with judged as materialized (
    select *
    from failure_set(
        for_month, for_scope, seen_at, for_regions, for_region, for_department, for_bank,
        for_township, for_project, for_slip, for_line, for_state, for_reason, for_days, for_search
    )
),

listed as materialized (
    select judged.*, slip_number.slip_no
    from judged
    join slip_number using (slip_key)
    where fits_all and fits_state
),

named as materialized (
    select dimension, dimension_key, key, name
    from dimension_name
    where dimension in ('region', 'project', 'bank')
        or (dimension = 'township' and dimension_key in (select township_key from listed))
    union all
    select 'reason', null, reason_code, reason_name
    from failure_reason
),

-- Answers of all listed rows are counted only where they are the order.
sort_count as (
    select slip_key, line_no, sum(answers) as attempts
    from answer_spell(first_month(for_month, for_scope), for_month, seen_at)
    join listed using (slip_key, line_no)
    where for_sort in ('attempts', '-attempts')
    group by slip_key, line_no
),

sortable as (
    select
        listed.*,
        case ltrim(for_sort, '-')
            when 'answeredAt' then epoch_us(listed.answered_at)
            when 'fundedAt' then epoch_us(listed.funded_at)
            when 'amount' then listed.amount
            when 'attempts' then coalesce(sort_count.attempts, 0) + (listed.state = 1)::integer
        end * if(starts_with(for_sort, '-'), -1, 1) as sort_number,
        case ltrim(for_sort, '-')
            when 'slip' then listed.slip_no
            when 'reason' then listed.reason_code
        end
            as sort_text
    from listed
    left join sort_count using (slip_key, line_no)
),

page as materialized (
    select *
    from sortable
    order by
        sort_number nulls last,
        if(starts_with(for_sort, '-'), null, sort_text) nulls last,
        if(starts_with(for_sort, '-'), sort_text, null) desc nulls last,
        slip_no,
        line_no
    limit for_limit
    offset for_offset
),

page_count as (
    select slip_key, line_no, sum(answers) as attempts
    from answer_spell(first_month(for_month, for_scope), for_month, seen_at)
    join page using (slip_key, line_no)
    group by slip_key, line_no
),

-- One look-up in place of a join for each name.
glossary as (
    select
        map_from_entries(
            list({'k': dimension_key, 'v': {'key': key, 'name': name}}) filter (dimension <> 'reason')
        ) as of_key,
        map_from_entries(
            list({'k': key, 'v': {'code': key, 'name': name}}) filter (dimension = 'reason')
        ) as of_reason
    from named
),

shown as (
    select
        page.sort_number,
        page.sort_text,
        page.slip_no,
        page.line_no,
        {
            'slip': page.slip_no,
            'line': page.line_no,
            'region': of_key[page.region_key],
            'project': of_key[page.project_key],
            'bank': of_key[page.bank_key],
            'township': of_key[page.township_key],
            'name': recipient.name_masked,
            'id_masked': recipient.id_masked,
            'account_tail': recipient.account_tail,
            'is_company': recipient.is_company,
            'amount': page.amount::double,
            'state': state_name(page.state),
            'reason': of_reason[page.reason_code],
            'attempts': (coalesce(page_count.attempts, 0) + (page.state = 1)::integer)::integer,
            'funded_at': local_instant(page.funded_at),
            'answered_at': local_instant(page.answered_at)
        } as record
    from page
    join payment on payment.slip_key = page.slip_key and payment.line_no = page.line_no
    join recipient using (recipient_key)
    left join page_count
        on page_count.slip_key = page.slip_key
        and page_count.line_no = page.line_no
    cross join glossary
),

grouped as (
    select
        case
            when grouping(project_key) = 0 then 'project'
            when grouping(bank_key) = 0 then 'bank'
            when grouping(township_key) = 0 then 'township'
            when grouping(reason_code) = 0 then 'reason'
            else 'slip'
        end as dimension,
        coalesce(project_key, bank_key, township_key) as dimension_key,
        coalesce(reason_code, slip_no) as text_key,
        count(*)::integer as found
    from listed
    group by grouping sets ((project_key), (bank_key), (township_key), (reason_code), (slip_no))
),

facet as (
    select
        grouped.dimension,
        list(
            {
                'key': coalesce(named.key, text_key),
                'name': coalesce(named.name, text_key),
                'count': found
            }
            order by found desc, coalesce(named.key, text_key)
        )[:50] as choices
    from grouped
    left join named
        on named.dimension = grouped.dimension
        and coalesce(named.dimension_key = grouped.dimension_key, named.key = grouped.text_key)
    where coalesce(grouped.dimension_key::varchar, text_key) is not null
    group by grouped.dimension
),

choice as (
    select
        coalesce(any_value(choices) filter (dimension = 'project'), []) as project,
        coalesce(any_value(choices) filter (dimension = 'bank'), []) as bank,
        coalesce(any_value(choices) filter (dimension = 'township'), []) as township,
        coalesce(any_value(choices) filter (dimension = 'reason'), []) as reason,
        coalesce(any_value(choices) filter (dimension = 'slip'), []) as slip
    from facet
),

counted as (
    select
        count(*) filter (state <> 1)::integer as city,
        count(*) filter (state <> 1 and fits_region)::integer as region,
        count(*) filter (state <> 1 and fits_region and fits_project)::integer as project,
        count(*) filter (
            state <> 1 and fits_region and fits_project and fits_bank
        )::integer as bank,
        count(*) filter (
            state <> 1 and fits_region and fits_project and fits_bank and fits_slip
        )::integer as slip,
        {
            'all': count(*) filter (state <> 1 and fits_all)::integer,
            'outstanding': count(*) filter (state = 2 and fits_all)::integer,
            'pending': count(*) filter (state = 0 and fits_all)::integer,
            'refunded': count(*) filter (state = 3 and fits_all)::integer
        } as counts,
        count(*) filter (fits_all and fits_state)::integer as total,
        coalesce(sum(amount) filter (fits_all and fits_state), 0)::double as amount
    from judged
),

asked_name as (
    select
        {'key': city_unit.key, 'name': city_unit.name} as city,
        any_value(named) filter (dimension = 'region' and dimension_key = for_region) as region,
        any_value(named) filter (dimension = 'project' and dimension_key = for_project) as project,
        any_value(named) filter (dimension = 'bank' and dimension_key = for_bank) as bank
    from named
    cross join city_unit
    group by all
),

asked_slip as (
    select max(slip_no) as slip_no from slip_number where slip_key = for_slip
),

shown_list as (
    select
        coalesce(
            list(
                record
                order by
                    sort_number nulls last,
                    if(starts_with(for_sort, '-'), null, sort_text) nulls last,
                    if(starts_with(for_sort, '-'), sort_text, null) desc nulls last,
                    slip_no,
                    line_no
            ),
            []
        ) as records
    from shown
)

select
    list_filter(
        [
            path_step(
                'city',
                if(for_regions is null, asked_name.city.key, null),
                asked_name.city.name,
                counted.city
            ),
            path_step('region', asked_name.region.key, asked_name.region.name, counted.region),
            path_step('project', asked_name.project.key, asked_name.project.name, counted.project),
            path_step('bank', asked_name.bank.key, asked_name.bank.name, counted.bank),
            path_step('slip', asked_slip.slip_no, asked_slip.slip_no, counted.slip)
        ],
        lambda step: step.key is not null
    ) as path,
    counted.counts,
    counted.total,
    counted.amount,
    shown_list.records as rows,
    choice as facets
from counted
cross join choice
cross join asked_name
cross join asked_slip
cross join shown_list;
