-- 月监测表的格: one row per row of the table and cell that a person may fill: what the system counts, what a person entered,
-- the difference of the two, and whether the system's value is another than when the table was submitted
-- Values are text: whole numbers, 分, days as 2023-10-31. `is_sum`: a number that subtotals add up. Nothing has moved at
-- another instant than that of the submission. `row_of`: the row of monitoring_row.
create or replace macro monitoring_cell(for_month, seen_at, for_regions) as table
with here as materialized (
    select * from monitoring_row(for_month, seen_at, for_regions)
),

counted as (
    select
        here,
        region_code,
        row_id,
        unnest(
            [
                {'field': 'level', 'value': fund_level, 'is_sum': false},
                {'field': 'document', 'value': document_no, 'is_sum': false},
                {'field': 'receivedOn', 'value': received_on::varchar, 'is_sum': false},
                {'field': 'allotted', 'value': allotted::varchar, 'is_sum': true},
                {'field': 'disbursed', 'value': disbursed::varchar, 'is_sum': true},
                {'field': 'due', 'value': due::varchar, 'is_sum': true},
                {'field': 'amountDue', 'value': amount_due::varchar, 'is_sum': true},
                {'field': 'paid', 'value': paid::varchar, 'is_sum': true},
                {'field': 'amountPaid', 'value': amount_paid::varchar, 'is_sum': true},
                {'field': 'failed', 'value': failed::varchar, 'is_sum': true},
                {'field': 'amountFailed', 'value': amount_failed::varchar, 'is_sum': true},
                {'field': 'reissued', 'value': reissued::varchar, 'is_sum': true},
                {'field': 'outstanding', 'value': outstanding::varchar, 'is_sum': true},
                {'field': 'amountReturned', 'value': amount_returned::varchar, 'is_sum': true},
                {'field': 'publicised', 'value': publicised, 'is_sum': false},
                {'field': 'reason', 'value': null::varchar, 'is_sum': false},
                {'field': 'expectedOn', 'value': null::varchar, 'is_sum': false},
                {'field': 'note', 'value': null::varchar, 'is_sum': false}
            ],
            recursive := true
        )
    from here
),

-- Rows that were not there at the submission have all their cells moved; nothing has before the first.
submitted as (
    select distinct region_code from monitoring_sent where month = for_month
)

select
    counted.here as row_of,
    counted.region_code,
    counted.row_id,
    counted.field,
    counted.is_sum,
    counted.value as system_value,
    entry.hand_value,
    coalesce(entry.hand_value, counted.value) as shown_value,
    entry.hand_value is not null as is_hand,
    if(
        counted.is_sum,
        try_cast(entry.hand_value as bigint) - try_cast(counted.value as bigint),
        null
    ) as difference,
    sent.sent_value,
    submitted.region_code is not null
    and seen_at = monitoring_due(for_month)
    and counted.value is distinct from sent.sent_value as is_moved
from counted
left join monitoring_entry as entry
    on entry.month = for_month
    and entry.region_code = counted.region_code
    and entry.row_id = counted.row_id
    and entry.field = counted.field
left join submitted on submitted.region_code = counted.region_code
left join monitoring_sent as sent
    on sent.month = for_month
    and sent.region_code = counted.region_code
    and sent.row_id = counted.row_id
    and sent.field = counted.field;
