-- 多的在前: a scalar; the 50 values found most often, of a list of {key, name, found}, then by key; none for null
create or replace macro most_first(for_choices) as
    coalesce(
        list_transform(
            list_sort(
                list_transform(
                    for_choices,
                    lambda choice:
                        {'less': -(choice.found::integer), 'key': choice.key, 'name': choice.name}
                )
            )[:50],
            lambda turned: {'key': turned.key, 'name': turned.name, 'count': -turned.less}
        ),
        []
    );
