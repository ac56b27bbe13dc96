-- 文中的说法: one row per claim found in a text, as JSON gives them; `whole` with `places` decimals is the stated number
-- `kind`: figure, extreme, side, gap, cause, unmet, count, rank, list. Benchmarks from above are figures of the region `province`.
-- A gap is held against another unit, the unit itself (`self`) in `against_month`, or what it is judged by (`standard`).
create or replace macro notice_claim(asked_claims) as table
select
    claim.* exclude (whole),
    claim.whole::hugeint as whole,
    case
        when claim.places is null then null
        else [1, 10, 100, 1000, 10000, 100000, 1000000][claim.places + 1]::hugeint
    end as tenfold
from (
    select unnest(
        from_json(
            asked_claims,
            '[{"id":"INTEGER","kind":"VARCHAR","indicator":"VARCHAR","region":"VARCHAR","scope":"VARCHAR","month":"INTEGER",
                "whole":"VARCHAR","places":"INTEGER","unit":"VARCHAR","is_below":"BOOLEAN","is_loose":"BOOLEAN",
                "direction":"VARCHAR","against":"VARCHAR","against_month":"INTEGER","keys":["VARCHAR"],"list":"VARCHAR"}]'
        ),
        recursive := true
    )
) as claim;
