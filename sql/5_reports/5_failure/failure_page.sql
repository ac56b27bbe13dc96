-- 失败记录一页: one row: counts along the path, by state and to narrow by, and the asked rows in order, as lists
-- Names and accounts are masked. Order: as asked (a leading - turns it round), then slip and line, so that paging is stable.
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

fitting as (
    select * from judged where fits_all and fits_state
),

page as materialized (
    select
        *,
        case ltrim(for_sort, '-')
            when 'answeredAt' then epoch_us(answered_at)
            when 'fundedAt' then epoch_us(funded_at)
            when 'amount' then amount
            when 'attempts' then attempts
        end * if(starts_with(for_sort, '-'), -1, 1) as sort_number,
        case for_sort when 'slip' then slip_no when 'reason' then reason_code end as sort_text,
        case for_sort when '-slip' then slip_no when '-reason' then reason_code end as sort_back
    from fitting
    order by
        sort_number nulls last, sort_text nulls last, sort_back desc nulls last, slip_no, line_no
    limit for_limit
    offset for_offset
),

-- Whom the rows of the page are paid to; looked up where it is not at hand.
payee as (
    select slip_key, line_no, name_masked, id_masked, account_tail, is_company
    from page
    where name_masked is not null
    union all
    select
        page.slip_key, page.line_no, recipient.name_masked, recipient.id_masked,
        recipient.account_tail, recipient.is_company
    from page
    join payment on payment.slip_key = page.slip_key and payment.line_no = page.line_no
    join recipient using (recipient_key)
    where page.name_masked is null
),

-- One look-up in place of a join for each name.
glossary as materialized (
    select map_from_entries(list({'k': dimension_key, 'v': {'key': key, 'name': name}})) as of_key
    from dimension_name
    where dimension in ('region', 'project', 'bank', 'township')
),

reason_glossary as materialized (
    select map_from_entries(list({'k': reason_code, 'v': reason_name})) as of_reason
    from failure_reason
),

shown as (
    select
        list(
            {
                'slip': page.slip_no,
                'line': page.line_no,
                'region': of_key[page.region_key],
                'project': of_key[page.project_key],
                'bank': of_key[page.bank_key],
                'township': of_key[page.township_key],
                'name': payee.name_masked,
                'id_masked': payee.id_masked,
                'account_tail': payee.account_tail,
                'is_company': payee.is_company,
                'amount': page.amount::double,
                'state': state_name(page.state),
                'reason': if(
                    page.reason_code is null,
                    null,
                    {'code': page.reason_code, 'name': of_reason[page.reason_code]}
                ),
                'attempts': page.attempts,
                'funded_at': local_instant(page.funded_at),
                'answered_at': local_instant(page.answered_at)
            }
            order by
                sort_number nulls last,
                sort_text nulls last,
                sort_back desc nulls last,
                page.slip_no,
                page.line_no
        ) as records
    from page
    join payee using (slip_key, line_no)
    cross join glossary
    cross join reason_glossary
),

-- Under all conditions, with what they can be narrowed by.
summed as (
    select
        count(*)::integer as total,
        coalesce(sum(amount), 0)::double as amount,
        map_entries(histogram(project_key)) as projects,
        map_entries(histogram(bank_key)) as banks,
        map_entries(histogram(township_key)) as townships,
        map_entries(histogram(reason_code)) as reasons,
        map_entries(histogram(slip_no)) as slips
    from fitting
),

-- Unpaid along the path, and by state under all conditions but the state.
counted as (
    select
        count(*)::integer as city,
        count(*) filter (fits_region)::integer as region,
        count(*) filter (fits_region and fits_project)::integer as project,
        count(*) filter (fits_region and fits_project and fits_bank)::integer as bank,
        count(*) filter (fits_region and fits_project and fits_bank and fits_slip)::integer as slip,
        {
            'all': count(*) filter (fits_all)::integer,
            'outstanding': count(*) filter (state = 2 and fits_all)::integer,
            'pending': count(*) filter (state = 0 and fits_all)::integer,
            'refunded': count(*) filter (state = 3 and fits_all)::integer
        } as counts
    from judged
    where state <> 1
),

asked_slip as (
    select max(slip_no) as slip_no from slip_number where slip_key = for_slip
)

select
    list_filter(
        [
            path_step(
                'city', if(for_regions is null, city_unit.key, null), city_unit.name, counted.city
            ),
            path_step('region', of_key[for_region].key, of_key[for_region].name, counted.region),
            path_step(
                'project', of_key[for_project].key, of_key[for_project].name, counted.project
            ),
            path_step('bank', of_key[for_bank].key, of_key[for_bank].name, counted.bank),
            path_step('slip', asked_slip.slip_no, asked_slip.slip_no, counted.slip)
        ],
        lambda step: step.key is not null
    ) as path,
    counted.counts,
    summed.total,
    summed.amount,
    coalesce(shown.records, []) as rows,
    {
        'project': most_first(
            list_transform(
                projects, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'bank': most_first(
            list_transform(
                banks, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'township': most_first(
            list_transform(
                townships, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'reason': most_first(
            list_transform(
                reasons,
                lambda each: {'key': each.key, 'name': of_reason[each.key], 'found': each.value}
            )
        ),
        'slip': most_first(
            list_transform(
                slips, lambda each: {'key': each.key, 'name': each.key, 'found': each.value}
            )
        )
    } as facets
from counted
cross join summed
cross join glossary
cross join reason_glossary
cross join city_unit
cross join asked_slip
cross join shown;
