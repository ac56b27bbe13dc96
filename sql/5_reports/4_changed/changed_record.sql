-- 变动的义务: one row per obligation that counts otherwise than when the month was published: `before` as published, in the
-- file `for_path`, `after` as it is now; null where it was not, or is no longer, counted
-- Slips are compared as wholes first, so that the millions that are as they were are not put side by side.
create or replace macro changed_record(for_path, since_month, until_month, seen_at) as table
with kept_slip as (
    select slip, bit_xor(hash(* columns(* exclude (slip, told_by)))) as digest
    from read_parquet(for_path)
    where month >= since_month
    group by slip
),

live_slip as (
    select slip, bit_xor(hash(* columns(* exclude (slip, slip_key)))) as digest
    from counted_record(since_month, until_month, seen_at)
    group by slip
),

moved_slip as materialized (
    select coalesce(kept_slip.slip, live_slip.slip) as slip
    from kept_slip
    full join live_slip using (slip)
    where kept_slip.digest is distinct from live_slip.digest
),

kept as (
    select slip, line, told_by, kept_row as before
    from (
        select
            kept_row.slip,
            kept_row.line,
            kept_row.told_by,
            {
                'month': month, 'region': region, 'bank': bank, 'project': project,
                'amount': amount, 'state': state, 'is_to_person': is_to_person,
                'is_to_card': is_to_card, 'is_pushed': is_pushed, 'is_first_paid': is_first_paid
            } as kept_row
        from read_parquet(for_path) as kept_row
        where month >= since_month and kept_row.slip in (select slip from moved_slip)
    )
),

live as (
    select
        live_row.slip,
        live_row.line,
        {
            'month': month, 'region': region, 'bank': bank, 'project': project,
            'amount': amount, 'state': state, 'is_to_person': is_to_person,
            'is_to_card': is_to_card, 'is_pushed': is_pushed, 'is_first_paid': is_first_paid
        } as after
    from counted_record(since_month, until_month, seen_at) as live_row
    where live_row.slip in (select slip from moved_slip)
)

select
    coalesce(kept.slip, live.slip) as slip,
    coalesce(kept.line, live.line) as line,
    kept.told_by,
    kept.before,
    live.after
from kept
full join live on live.slip = kept.slip and live.line = kept.line
where kept.before is distinct from live.after;
