-- What each of two countries reported of its trade with everybody, by flow, year and snapshot.
select
    reporter,
    flow,
    year,
    snapshot,
    sum(value_usd) as value_usd,
    count(*) as partners
from flows
where standing = 'reported'
  and prices = 'current'
  and product = 'TOTAL'
  and month is null
  and reporter in ($a, $b)
  and partner <> reporter
  and year between $first and $last
group by reporter, flow, year, snapshot
order by reporter, flow, year, snapshot
