-- What each of two countries reported of its trade with the other: one row a cell and snapshot.
select
    reporter,
    partner,
    flow,
    year,
    month,
    value_usd,
    snapshot
from flows
where standing = 'reported'
  and prices = 'current'
  and product = 'TOTAL'
  and (
      (reporter = $a and partner = $b)
      or (reporter = $b and partner = $a)
  )
  and year between $first and $last
order by reporter, flow, year, month, snapshot
