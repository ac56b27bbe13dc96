-- 空白字符: pattern of the characters that count as blank in a cell
-- Spaces, tabs, line breaks, U+00A0, U+200B zero-width, U+3000 wide, U+FEFF byte order mark.
create or replace macro any_blank() as '[\s\x0b\x{A0}\x{200B}\x{3000}\x{FEFF}]';
