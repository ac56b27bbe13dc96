-- 不寻常的明细: one row per payment that is not simply paid at the first attempt to a beneficiary of
-- the unit
-- fate says what happens to it until the end of October (and, for late ones, in November).
create table unusual_line as
with counted as (
    select
        slip_share.*,
        unnest(range(unpaid + corrected + cardless + elsewhere + companies)) as ordinal
    from slip_share
),

sorted as (
    select
        slip.slip_no, slip.size, slip.region_code, slip.period, slip.month,
        -- Only some slips are corrected by new slips: the largest of every other month.
        slip.month_place = 1 and slip.month % 2 = 0 as has_new_slip, counted.ordinal,
        counted.unpaid + counted.corrected + counted.cardless + counted.elsewhere
            + counted.companies as unusual,
        -- 7919 is prime: the turns of a unit are dealt out to all its slips.
        if(
            ordinal < unpaid,
            (unpaid_before + ordinal) * 7919 % (outstanding + pending + refunded),
            null
        ) as dealt,
        case
            when ordinal < unpaid and dealt < outstanding then 'outstanding'
            when ordinal < unpaid and dealt < outstanding + pending then 'pending'
            when ordinal < unpaid then 'refunded'
            when ordinal < unpaid + corrected then 'corrected'
            when ordinal < unpaid + corrected + cardless then 'cardless'
            when ordinal < unpaid + corrected + cardless + companies then 'company'
            else 'elsewhere'
        end as category,
        ordinal - unpaid - corrected - cardless as company
    from counted
    join slip using (slip_no)
),

turned as (
    select
        *,
        row_number() over (
            partition by category, period, category = 'corrected' and has_new_slip
            order by slip_no, ordinal
        ) - 1 as turn,
        -- Spread over the slip, every place once.
        1 + floor((row_number() over (
            partition by slip_no
            order by draw(1000003, slip_no, ordinal), ordinal
        ) - 0.5) * size / unusual)::integer as line_no
    from sorted
)

select
    slip_no,
    line_no,
    category,
    if(category = 'company', company, null)::bigint as company,
    turn,
    case category
        when 'outstanding' then string_split(
            'failed|reissue_waiting|returned|failed|refund_open|failed_twice|retry_waiting|'
                || 'failed|reissue_failed|failed|reissue_unfunded|failed|failed_twice|failed|'
                || 'failed|failed',
            '|'
        )[1 + turn % 16]
        when 'pending' then
            if(
                period = 'october',
                string_split('late_success|silent|processing|late_failure|late_success', '|')[
                    1 + turn % 5],
                string_split('silent|processing', '|')[1 + turn % 2]
            )
        when 'refunded' then if(turn % 2 = 0, 'refunded_after_failure', 'refunded_unanswered')
        when 'corrected' then
            if(
                has_new_slip,
                string_split(
                    'reissued|second_attempt|reissued_unnamed|second_attempt|reissued_twice|'
                        || 'reissued|third_attempt|second_attempt|reissued_twice|reissued',
                    '|'
                )[1 + turn % 10],
                string_split(
                    'second_attempt|returned_then_paid|second_attempt|processing_first|'
                        || 'second_attempt|third_attempt|second_attempt|refund_withdrawn|'
                        || 'second_attempt|'
                        -- Nothing is returned in November that was paid in spring.
                        || if(month >= 9, 'returned_late', 'second_attempt'),
                    '|'
                )[1 + turn % 10]
            )
        else category
    end as fate
from turned;
