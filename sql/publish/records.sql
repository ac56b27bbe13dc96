-- 发布时的义务: writes a Parquet file of every obligation that 累计 counts at the month's end, those of 当月 among them
-- `told_by`: numbers of the imports that told of its slip, or of a slip that re-issues rows of it.
copy (
    with told as (
        select slip_key, import_id from arrival
        union
        select chain_row.root_slip_key, arrival.import_id
        from arrival
        join chain_row using (slip_key)
        where chain_row.problem is null
    ),

    teller as (
        select slip_key, string_agg(import_id::varchar, ' ' order by import_id) as told_by
        from told
        group by slip_key
    )

    select counted_record.* exclude (slip_key), coalesce(teller.told_by, '') as told_by
    from counted_record(
        first_month($month::integer, 'ytd'), $month::integer, period_end($month::integer)
    ) as counted_record
    left join teller using (slip_key)
    order by slip, line
) to $path (format parquet, compression zstd);
