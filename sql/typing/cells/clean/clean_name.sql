-- 清洗名称: cell -> name without blanks, the dots inside names in one form (U+00B7); null when empty
create or replace macro clean_name(v) as filled(regexp_replace(
    close_up(v), '[\x{00B7}\x{2022}\x{2027}\x{2219}\x{22C5}\x{30FB}\x{FF0E}\x{FF65}]', '·', 'g'
));
