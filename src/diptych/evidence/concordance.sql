-- The pairs of codes of two classifications, with the direction in which they were published.
select
    snapshot,
    from_nomenclature = $source as forward,
    case when from_nomenclature = $source then from_code else to_code end as from_code,
    case when from_nomenclature = $source then to_code else from_code end as to_code,
    case when from_nomenclature = $source then share end as share,
    relationship
from concordances
where (from_nomenclature = $source and to_nomenclature = $target)
   or (from_nomenclature = $target and to_nomenclature = $source)
order by snapshot, from_code, to_code
