-- 两端无空白: cell -> whether it begins with a visible ASCII or Chinese character and ends with no blank
-- Says no of a few cells that need no trimming either; a tenth of the cost of a pattern.
create or replace macro has_plain_ends(v) as
    (unicode(v) between 33 and 126 or unicode(v) between 19968 and 40869)
    and not suffix(v, ' ') and not suffix(v, chr(9)) and not suffix(v, chr(10))
    and not suffix(v, chr(11)) and not suffix(v, chr(12)) and not suffix(v, chr(13))
    and not suffix(v, chr(160)) and not suffix(v, chr(8203)) and not suffix(v, chr(12288))
    and not suffix(v, chr(65279));
