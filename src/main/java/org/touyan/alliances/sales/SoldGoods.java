package org.touyan.alliances.sales;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.alliances.Id;
import org.touyan.alliances.sales.VillageGoods.Ordered;
import org.touyan.alliances.sales.VillageGoods.Product;
import org.touyan.alliances.sales.VillageGoods.Shop;

/**
 * How the products of villages are sold.
 *
 * @param products kinds, each counted once
 * @param productsSold how many of these a shop sells
 * @param communities the codes of those in which the shops are, in order
 * @param amount of the orders in yuan
 */
record SoldGoods(long products, long productsSold, long shops, List<String> communities, long marketDays, long orders,
		long amount) {

	/** Those of one village. */
	static SoldGoods of(VillageGoods village) {
		List<Shop> shops = shops(village.products().nodes()).distinct().toList();
		return new SoldGoods(village.products().nodes().size(), sold(village.products().nodes()), shops.size(),
				shops.stream()
					.map(Shop::communityCard)
					.filter(Objects::nonNull)
					.map(Id::id)
					.distinct()
					.sorted()
					.toList(),
				village.marketDays().count(),
				village.channelFigures().nodes().stream().mapToLong(Ordered::orders).sum(),
				village.channelFigures().nodes().stream().mapToLong(Ordered::amount).sum());
	}

	/** The kinds of product of several villages, each counted once. */
	static Collection<Product> kinds(List<VillageGoods> villages) {
		return villages.stream()
			.flatMap(village -> village.products().nodes().stream())
			.collect(Collectors.toMap(Product::id, product -> product, (one, _) -> one))
			.values();
	}

	/** How many of some products a shop sells. */
	static long sold(Collection<Product> products) {
		return products.stream().filter(Product::isSold).count();
	}

	private static Stream<Shop> shops(List<Product> products) {
		return products.stream().flatMap(product -> product.shops().nodes().stream());
	}

}
