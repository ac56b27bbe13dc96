-- 单号的骨架: a scalar; a slip number in upper case without punctuation and without zeros before each run of digits
-- Two numbers with the same one were very likely meant to be one: a spreadsheet drops zeros, people drop hyphens.
create or replace macro bare_slip_no(written_no) as
    regexp_replace(
        regexp_replace(upper(written_no), '[^\p{L}0-9]', '', 'g'), '(^|[^0-9])0+', '\1', 'g'
    );
