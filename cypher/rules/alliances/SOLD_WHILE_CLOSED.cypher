// severity: error
// name: 停业超市不在售
// zh: 超市未开业或已停业，产品仍在售
// en: A shop sells a product before it opens or after it is closed.
// source: 共富超市：产品只在开业期间在售
MATCH (shop:Shop)
MATCH (shop)-[sale:SELLS]->(product:Product)
WHERE (sale.from < shop.from OR (shop.to IS NOT NULL AND coalesce(sale.to > shop.to, true)))
  AND sale.from < $to AND coalesce(sale.to > $from, true)
RETURN [shop.id, product.id] AS nodes, shop.territory AS area, sale.from AS from, sale.to AS to, 1 AS amount, {} AS facts
