-- The foundings of a run, from the checked database `incoming`, into the published tables; and out of them the disagreements on the
-- bodies that it compares anew, before its own are put in.
insert into stories.foundings by name select * from incoming.stories.foundings;
delete from conflicts
where founding_a in (
    select founding_id
    from stories.foundings
    where body_key in (
            select body_key
            from stories.foundings
            where founding_id in (select founding_id from incoming.stories.foundings)
                or article_id in (
                    select article_id from incoming.duplicates.members
                    union all
                    select article_id from incoming.stories.article_dates
                )
        )
);
