-- What two snapshots say of the flows between two countries: one row a cell that differs.
-- Where a snapshot gives a cell twice, final figures and the general trade system stand.
select
    reporter,
    partner,
    flow,
    standing,
    prices,
    nomenclature,
    product,
    year,
    month,
    max(case when snapshot = $old then value_usd end) as old_usd,
    max(case when snapshot = $new then value_usd end) as new_usd
from (
    select
        reporter,
        partner,
        flow,
        standing,
        prices,
        nomenclature,
        product,
        year,
        month,
        snapshot,
        value_usd,
        row_number() over (
            partition by
                reporter, partner, flow, standing, prices, nomenclature, product, year, month,
                snapshot
            order by
                case status when 'final' then 0 else 1 end,
                case trade_system when 'general' then 0 when 'special' then 1 else 2 end,
                value_usd desc
        ) as standing_order
    from flows
    where snapshot in ($old, $new)
      and (
          (reporter = $a and partner = $b)
          or (reporter = $b and partner = $a)
      )
) as cells
where standing_order = 1
group by reporter, partner, flow, standing, prices, nomenclature, product, year, month
order by
    reporter,
    flow,
    standing,
    prices,
    nomenclature nulls first,
    product,
    year,
    month nulls first
