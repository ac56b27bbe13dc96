-- 未成功的义务及所合条件: one row per obligation not paid at the cut-off (paid ones too where asked for and fitting)
-- that the reader may see, with its slip, its standard reason and which of the asked conditions it fits; null asks for
-- nothing
-- Conditions are registered keys (failure_key). `for_days`: calendar days between funding and the cut-off's last day,
-- at least. `for_state`: null, a name, or 'any'. `for_search`: a line, or the last four digits of the account.
create or replace macro failure_set(
    for_month, for_scope, seen_at, for_regions, for_region, for_department, for_bank,
    for_township, for_project, for_slip, for_line, for_state, for_reason, for_days, for_search
) as table
with reason as materialized (
    select * from answer_reason
),

visible_key as (
    select dimension_key
    from dimension_key
    where dimension = 'region' and list_contains(for_regions, key)
),

seen as (
    select
        found.*,
        slip_number.slip_no,
        if(state = 2, coalesce(own_reason.reason_code, any_reason.reason_code, 'F90'), null)
            as reason_code
    from obligation_at(
        first_month(for_month, for_scope),
        for_month,
        seen_at,
        coalesce(for_state in ('paid', 'any'), false)
    ) as found
    join slip_number using (slip_key)
    left join reason as any_reason
        on any_reason.answer_key = found.answer_key and any_reason.bank_key is null
    left join reason as own_reason
        on own_reason.answer_key = found.answer_key and own_reason.bank_key = found.bank_key
    where for_regions is null or region_key in (select dimension_key from visible_key)
),

-- Of the paid, and within a month, some accounts are not at hand.
tail_fits as (
    select payment.slip_key, payment.line_no, true as fits_tail
    from payment
    join recipient on recipient.recipient_key = payment.recipient_key
    where (for_state in ('paid', 'any') or seen_at > date_trunc('month', seen_at))
        and recipient.account_tail = for_search
        and payment.slip_key in (select slip_key from seen where account_tail is null)
),

judged as (
    select
        seen.*,
        for_region is null or region_key = for_region as fits_region,
        for_project is null or project_key = for_project as fits_project,
        for_bank is null or bank_key = for_bank as fits_bank,
        for_slip is null or slip_key = for_slip as fits_slip,
        (for_department is null or department_key = for_department)
        and (for_township is null or township_key = for_township)
        and (for_line is null or line_no = for_line)
        and (for_reason is null or coalesce(reason_code = for_reason, false))
        and (
            for_days is null
            or date_diff('day', funded_at, seen_at - interval 1 microsecond) >= for_days
        )
        and (
            for_search is null
            or coalesce(line_no = try_cast(for_search as integer), false)
            or coalesce(account_tail = for_search, fits_tail, false)
        ) as fits_rest,
        case
            when for_state is null then state <> 1
            else for_state = 'any' or state_name(state) = for_state
        end as fits_state
    from seen
    left join tail_fits using (slip_key, line_no)
)

select
    *,
    fits_region and fits_project and fits_bank and fits_slip and fits_rest as fits_all
from judged
where state <> 1 or (fits_region and fits_project and fits_bank and fits_slip and fits_rest);
