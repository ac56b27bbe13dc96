-- 义务的状态段: one row per obligation of one of the funded slips, and spell of a state
-- States: 0 待反馈 (no event yet), 1 成功, 2 遗留, 3 已退款 (domain.md, section 4). The first row carries `due_from`.
-- A spell holds at T when state_from < T and state_until >= T; what happened before funding counts from funding.
-- `waiting_from`: from when on a re-issue of what is 遗留 waits for its answer (domain.md, section 4).
-- `first_paid_from` stands on every spell during which the first outcome was a success.
create or replace macro obligation_spell(for_slips) as table
with cohort as (
    from slip_dimension where month is not null and slip_key in (select unnest(for_slips))
),

root as (
    select
        cohort.* exclude (slip_key, township_key),
        coalesce(township_dimension.dimension_key, cohort.township_key) as township_key,
        payment.slip_key, payment.line_no, payment.person_key, payment.is_company,
        payment.amount, payment.is_social_card
    from payment
    join cohort using (slip_key)
    left join township_dimension
        on township_dimension.region_key = cohort.region_key
        and township_dimension.township_key = payment.township_key
    anti join chain_row
        on chain_row.slip_key = payment.slip_key and chain_row.line_no = payment.line_no
),

-- Rows of a chain beyond the first; the first is place 0 and needs no entry.
link as (
    select chain_row.*
    from chain_row
    join cohort on cohort.slip_key = chain_row.root_slip_key
    where chain_row.problem is null
),

-- What a re-issue row says of the person and card it paid to.
link_row as (
    select link.slip_key, link.line_no, payment.is_social_card, payment.is_company
    from link
    join payment on payment.slip_key = link.slip_key and payment.line_no = link.line_no
),

own_event as (
    select
        feedback.slip_key as root_slip_key, feedback.line_no as root_line_no, 0 as place,
        feedback.slip_key, feedback.line_no, feedback.attempt, feedback.result,
        feedback.answered_at, feedback.answer_key
    from feedback
    semi join cohort using (slip_key)
    where feedback.result <> 0
),

link_event as (
    select
        link.root_slip_key, link.root_line_no, link.place,
        feedback.slip_key, feedback.line_no, feedback.attempt, feedback.result,
        feedback.answered_at, feedback.answer_key
    from feedback
    join link on link.slip_key = feedback.slip_key and link.line_no = feedback.line_no
    where feedback.result <> 0
),

refunded as (
    select slip_key as root_slip_key, line_no as root_line_no, closed_at
    from closed_refund
    semi join cohort using (slip_key)
),

reissue as (
    select root_slip_key, root_line_no, reach, issued_at from reissue_sent(for_slips)
),

slip_push as (
    select slip_key, min(pushed_at) as pushed_at
    from push
    where is_success and line_no is null
    group by slip_key
),

-- Most obligations have one outcome on their own row; only the others need to be put in order.
repeated as (
    select packed >> 32 as root_slip_key, packed & 4294967295 as root_line_no
    from (select root_slip_key::bigint << 32 | root_line_no as packed from own_event)
    qualify row_number() over (partition by packed) = 2
),

eventful as (
    select root_slip_key::integer as root_slip_key, root_line_no::integer as root_line_no from repeated
    union
    select root_slip_key, root_line_no from link
    union
    select root_slip_key, root_line_no from refunded
    union
    select root_slip_key, root_line_no from reissue
),

simple_spell as (
    select
        root.*,
        true as is_first,
        case own_event.result when 1 then 1 when 2 then 2 when 3 then 2 else 0 end as state,
        own_event.answered_at as state_from,
        timestamp 'infinity' as state_until,
        case when own_event.result = 1 then own_event.answered_at end as first_paid_at,
        own_event.answer_key,
        null::timestamp as waiting_from,
        root.slip_key as paid_slip_key,
        root.line_no as paid_line_no
    from root
    anti join eventful
        on eventful.root_slip_key = root.slip_key and eventful.root_line_no = root.line_no
    left join own_event
        on own_event.root_slip_key = root.slip_key and own_event.root_line_no = root.line_no
),

outcome as (
    select * from own_event semi join eventful using (root_slip_key, root_line_no)
    union all
    select * from link_event
),

-- A bare date (midnight) is compared with the other outcomes of its day by date only (domain.md, section 3).
dated as (
    select
        outcome.*,
        slip_number.slip_no,
        if(
            bool_or(answered_at = date_trunc('day', answered_at)) over (
                partition by root_slip_key, root_line_no, date_trunc('day', answered_at)
            ),
            date_trunc('day', answered_at), answered_at
        ) as compared_at
    from outcome
    join slip_number using (slip_key)
),

-- Order: time, then further along the chain, then the higher attempt, then the worse outcome. What follows only says
-- which row of several such is named, so that the order of loading says nothing.
told as (
    select
        root_slip_key, root_line_no, answered_at as told_at, false as is_refund,
        row_number() over (
            partition by root_slip_key, root_line_no
            order by compared_at, place, attempt, outcome_weight(result), slip_no, line_no, answered_at
        ) as nth,
        place::bigint << 32 | attempt as reach,
        result, slip_key, line_no, answer_key
    from dated
    union all
    select root_slip_key, root_line_no, closed_at, true, null, null, null, null, null, null
    from refunded
),

-- What was known from each instant on at which something was told.
known as (
    select
        root_slip_key, root_line_no, told_at,
        max(nth) over so_far as last_nth,
        arg_min(result, nth) over so_far as first_result,
        max(reach) over so_far as reach,
        bool_or(is_refund) over so_far as is_refunded,
        min(told_at) over so_far = told_at as is_first,
        lead(told_at, 1, timestamp 'infinity') over in_time as next_at
    from told
    window
        in_time as (partition by root_slip_key, root_line_no order by told_at),
        so_far as (
            partition by root_slip_key, root_line_no order by told_at
            range between unbounded preceding and current row
        )
),

-- Until the next event, once a re-issue is on its way beyond what was answered.
known_waiting as (
    select known.root_slip_key, known.root_line_no, known.told_at, min(issued_at) as waiting_from
    from known
    join reissue using (root_slip_key, root_line_no)
    where reissue.reach > known.reach and issued_at < known.next_at
    group by all
),

eventful_spell as (
    select
        known.root_slip_key,
        known.root_line_no,
        is_first,
        case when last.result = 1 then 1 when is_refunded then 3 else 2 end as state,
        known.told_at as state_from,
        next_at as state_until,
        case when first_result = 1 then known.told_at end as first_paid_at,
        last.answer_key,
        case when waiting_from is not null then greatest(waiting_from, known.told_at) end
            as waiting_from,
        last.slip_key as paid_slip_key,
        last.line_no as paid_line_no
    from known
    left join told as last
        on last.root_slip_key = known.root_slip_key
        and last.root_line_no = known.root_line_no
        and last.nth = known.last_nth
    left join known_waiting
        on known_waiting.root_slip_key = known.root_slip_key
        and known_waiting.root_line_no = known.root_line_no
        and known_waiting.told_at = known.told_at
    where next_at > known.told_at
    union all
    select
        root_slip_key, root_line_no, true, 0, null, timestamp 'infinity', null, null, null, null, null
    from eventful
    anti join told using (root_slip_key, root_line_no)
),

spell as (
    select * from simple_spell
    union all
    select root.*, eventful_spell.* exclude (root_slip_key, root_line_no)
    from root
    join eventful_spell
        on eventful_spell.root_slip_key = root.slip_key
        and eventful_spell.root_line_no = root.line_no
)

select
    spell.month, spell.region_key, spell.department_key, spell.bank_key, spell.township_key,
    spell.project_key, spell.slip_key, spell.line_no, spell.person_key, spell.amount,
    case when spell.is_first then spell.funded_at end as due_from,
    spell.funded_at,
    case when spell.first_paid_at is not null then greatest(spell.first_paid_at, spell.funded_at) end
        as first_paid_from,
    spell.state::utinyint as state,
    case when spell.state_from is not null then greatest(spell.state_from, spell.funded_at) end
        as state_from,
    spell.state_until,
    coalesce(link_row.is_company, spell.is_company) as is_company,
    case when link_row.slip_key is null then spell.is_social_card else link_row.is_social_card end
        as is_social_card,
    case when spell.state = 1 then least(row_push.pushed_at, slip_push.pushed_at) end as pushed_from,
    case when spell.state = 2 then spell.answer_key end as answer_key,
    case
        when spell.state = 2 and spell.waiting_from is not null
        then greatest(spell.waiting_from, spell.funded_at)
    end as waiting_from
from spell
left join link_row
    on link_row.slip_key = spell.paid_slip_key and link_row.line_no = spell.paid_line_no
left join row_pushed(for_slips) as row_push
    on row_push.root_slip_key = spell.slip_key and row_push.root_line_no = spell.line_no
left join slip_push on slip_push.slip_key = spell.paid_slip_key;
