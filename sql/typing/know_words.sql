-- 登记的用语: makes the words of a profile known to the reading; a word is compared as a cleaned cell is
set variable profile_words = (
    select map_from_entries(list({ key: vocabulary, value: codes }))
    from (
        select
            entry.vocabulary,
            map_from_entries(list({ key: clean_word(entry.word), value: entry.code })) as codes
        from (
            select unnest(
                from_json($words, '[{"vocabulary":"VARCHAR","word":"VARCHAR","code":"INTEGER"}]')
            ) as entry
        )
        group by entry.vocabulary
    )
);
