-- 未成功的义务及所合条件: one row per obligation not paid at the cut-off (paid ones too where asked for and fitting)
-- that the reader may see, with its standard reason and which of the asked conditions it fits; null asks for nothing
-- `for_days`: calendar days between funding and the cut-off's last day, at least. `for_state`: null, a name, or 'any'.
create or replace macro failure_set(
    for_month, for_scope, seen_at, for_regions, for_region, for_department, for_bank, for_township, for_project,
    for_slip, for_line, for_state, for_reason, for_days, for_search
) as table
with asked_key as materialized (
    select dimension, dimension_key
    from dimension_key
    where (dimension, key) in (
        ('region', for_region), ('department', for_department), ('bank', for_bank), ('township', for_township),
        ('project', for_project)
    )
),

visible_key as (
    select dimension_key
    from dimension_key
    where dimension = 'region' and list_contains(for_regions, key)
),

seen as (
    select
        found.*,
        case
            when state = 2 then coalesce(own_reason.reason_code, any_reason.reason_code, 'F90')
        end as reason_code
    from obligation_at(
        case for_scope when 'ytd' then for_month // 100 * 100 + 1 else for_month end,
        for_month,
        seen_at,
        coalesce(for_state in ('paid', 'any'), false)
    ) as found
    left join answer_reason as any_reason
        on any_reason.answer_key = found.answer_key and any_reason.bank_key is null
    left join answer_reason as own_reason
        on own_reason.answer_key = found.answer_key and own_reason.bank_key = found.bank_key
    where for_regions is null or region_key in (select dimension_key from visible_key)
),

tail_fits as (
    select payment.slip_key, payment.line_no
    from payment
    join recipient on recipient.recipient_key = payment.recipient_key
    where for_search is not null
        and recipient.account_tail = for_search
        and payment.slip_key in (select slip_key from seen)
),

judged as (
    select
        seen.*,
        for_region is null
        or coalesce(region_key = (select dimension_key from asked_key where dimension = 'region'), false)
            as fits_region,
        for_project is null
        or coalesce(project_key = (select dimension_key from asked_key where dimension = 'project'), false)
            as fits_project,
        for_bank is null
        or coalesce(bank_key = (select dimension_key from asked_key where dimension = 'bank'), false)
            as fits_bank,
        for_slip is null
        or coalesce(slip_key = (select slip_key from slip_number where slip_no = for_slip), false)
            as fits_slip,
        (
            for_department is null
            or coalesce(
                department_key = (select dimension_key from asked_key where dimension = 'department'), false
            )
        )
        and (
            for_township is null
            or coalesce(
                township_key = (select dimension_key from asked_key where dimension = 'township'), false
            )
        )
        and (for_line is null or line_no = for_line)
        and (for_reason is null or coalesce(reason_code = for_reason, false))
        and (
            for_days is null
            or date_diff('day', funded_at, seen_at - interval 1 microsecond) >= for_days
        )
        and (
            for_search is null
            or coalesce(line_no = try_cast(for_search as integer), false)
            or (slip_key, line_no) in (select (slip_key, line_no) from tail_fits)
        ) as fits_rest,
        case for_state when 'any' then true else state_name(state) = for_state end as is_state
    from seen
)

select
    * exclude (is_state),
    coalesce(is_state, state <> 1) as fits_state
from judged
where state <> 1 or (fits_region and fits_project and fits_bank and fits_slip and fits_rest);
