package org.touyan.alliances.sales;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Id;
import org.touyan.api.FieldContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.api.Total;

/**
 * A village that makes products, as {@code questions/alliances/sales.graphql} reads it.
 *
 * @param marketDays of the twelve months up to the day
 * @param channelFigures of months that began in them
 */
record VillageGoods(String id, Rows<Product> products, Total marketDays, Rows<Ordered> channelFigures) {

	/** A product with the shops that sell it on the day. */
	record Product(String id, Rows<Shop> shops) {

		boolean isSold() {
			return !shops.nodes().isEmpty();
		}

	}

	record Shop(String id, @Nullable Id communityCard) {
	}

	/** What was ordered in a month, in yuan. */
	record Ordered(long orders, long amount) {
	}

	@ReadBy("alliances/sales")
	record All(Rows<VillageGoods> villages) {
	}

	/** Those that fit a filter. */
	static List<VillageGoods> read(Map<String, ?> where, FieldContext context) {
		return context.figures(Map.of("village", where, "since", context.day().minusYears(1).toString()), All.class)
			.villages()
			.nodes();
	}

}
