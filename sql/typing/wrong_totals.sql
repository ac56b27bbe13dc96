-- 对不上的合计: one row per amount of a 合计 or 小计 row that is not the sum of the rows above it; amounts as 元
-- Rows that are rejected are in no sum. 小计 and 本页 sum the rows since the last such row; 合计 sums all rows above,
-- or, where tables stand one below the other, those since the last 合计; one above all rows sums the whole table.
-- $typed: what the typing made of the canonical file; $money: its amounts in 分; $names: the columns by position.
with amount as (
    select *
    from (
        select
            file_no, source_line, is_footer, reject_reason is null as is_sound,
            columns(name -> list_contains($money, name))
        from read_parquet($typed)
    )
    unpivot (fen for name in (columns(* exclude (file_no, source_line, is_footer, is_sound))))
),

footer_cell as (
    select cast(tag as integer) as file_no, cast(line as integer) as source_line, heading, cell
    from (
        from canonical_rows($files, $columns, $delimiter) as record
        where exists (
            from amount
            where
                is_footer and file_no = cast(record.tag as integer)
                and source_line = cast(record.line as integer)
        )
    )
    unpivot (cell for heading in (columns(* exclude (tag, line))))
),

label as (
    select
        file_no,
        source_line,
        regexp_replace(
            arg_min(cell, list_position($names, heading)), '[\s\x{3000}\x{A0}]', '', 'g'
        ) as label
    from footer_cell
    where is_footer_label(cell)
    group by file_no, source_line
),

total as (
    select
        file_no, source_line, name, fen as stated, label,
        regexp_matches(label, '^(小计|本页)') as is_part
    from amount
    join label using (file_no, source_line)
    where is_footer and regexp_matches(label, '^(小计|本页|[合总共累]计|总数)')
),

stretch as (
    select
        total.file_no, total.source_line, total.name,
        sum(amount.fen) as fen, count(*) as records
    from amount
    asof join total
        on
            amount.file_no = total.file_no and amount.name = total.name
            and amount.source_line < total.source_line
    where amount.is_sound and not amount.is_footer
    group by total.file_no, total.source_line, total.name
),

whole as (
    select file_no, name, sum(fen) as fen
    from amount
    where is_sound and not is_footer
    group by file_no, name
),

above as (
    select
        total.*,
        coalesce(whole.fen, 0) as whole,
        coalesce(sum(stretch.fen) over up_to_here, 0) as fen,
        coalesce(sum(stretch.records) over up_to_here, 0) as records
    from total
    left join stretch using (file_no, source_line, name)
    left join whole using (file_no, name)
    window up_to_here as (partition by file_no, name order by source_line)
),

since as (
    select
        *,
        fen - coalesce(lag(fen) over same_kind, 0) as fen_since,
        records - coalesce(lag(records) over same_kind, 0) as records_since
    from above
    window same_kind as (partition by file_no, name, is_part order by source_line)
),

compared as (
    select
        file_no, source_line, name, label, stated,
        case when is_part then fen_since when records = 0 then whole else fen end as computed,
        not is_part and stated = fen_since as is_of_its_table
    from since
    where records_since > 0 or (not is_part and records = 0)
)

select
    file_no,
    source_line,
    name,
    left(label, 10) as label,
    format('{:,}', stated // 100) || '.' || lpad(cast(stated % 100 as varchar), 2, '0') as stated,
    format('{:,}', computed // 100) || '.' || lpad(cast(computed % 100 as varchar), 2, '0') as computed
from compared
where stated <> computed and not is_of_its_table
order by file_no, source_line, list_position($names, name);
