-- 时间的统一写法: cell -> y-m-d h:m:s as far as it is written, with any zone; other text stays as it is
create or replace macro instant_text(v) as rtrim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        upper(ascii_width(excel_text(v))),
        '^([0-9]{4})([0-9]{2})([0-9]{2})[T ]*([0-9]{2})([0-9]{2})([0-9]{2})$',
        '\1-\2-\3 \4:\5:\6'),
        '^([0-9]{4})([0-9]{2})([0-9]{2})(?:[T ]+|$)',
        '\1-\2-\3 '),
        '^([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|[.]([0-9]{1,2})[.]|年([0-9]{1,2})月)([0-9]{1,2})'
            || '(?:日?[T ]+|日?$|日)',
        '\1-\2\3\4\5-\6 '),
        '([0-9]{1,2})时([0-9]{1,2})分(?:([0-9]{1,2})秒)?$',
        '\1:\2:\3'),
    ': '
);
