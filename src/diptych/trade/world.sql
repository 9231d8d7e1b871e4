-- What each of two countries reported of its trade with everybody, by flow, year and snapshot.
-- Where a snapshot gives a cell twice, final figures and the general trade system stand.
select
    reporter,
    flow,
    year,
    snapshot,
    sum(value_usd) as value_usd,
    count(*) as partners
from (
    select
        reporter,
        flow,
        year,
        snapshot,
        value_usd,
        row_number() over (
            partition by reporter, partner, flow, year, snapshot
            order by
                case status when 'final' then 0 else 1 end,
                case trade_system when 'general' then 0 when 'special' then 1 else 2 end,
                nomenclature,
                value_usd desc
        ) as standing_order
    from flows
    where standing = 'reported'
      and prices = 'current'
      and product = 'TOTAL'
      and month is null
      and reporter in ($a, $b)
      and partner <> reporter
      and year between $first and $last
) as cells
where standing_order = 1
group by reporter, flow, year, snapshot
order by reporter, flow, year, snapshot
