-- What each of two countries reported of its trade with the other: one row a cell and snapshot.
-- Where a snapshot gives a cell twice, final figures and the general trade system stand.
select
    reporter,
    partner,
    flow,
    year,
    month,
    value_usd,
    snapshot
from (
    select
        reporter,
        partner,
        flow,
        year,
        month,
        value_usd,
        snapshot,
        row_number() over (
            partition by reporter, partner, flow, year, month, snapshot
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
      and (
          (reporter = $a and partner = $b)
          or (reporter = $b and partner = $a)
      )
      and year between $first and $last
) as cells
where standing_order = 1
order by reporter, flow, year, month nulls first, snapshot
