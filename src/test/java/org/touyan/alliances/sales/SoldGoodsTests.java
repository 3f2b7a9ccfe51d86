package org.touyan.alliances.sales;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.touyan.alliances.Id;
import org.touyan.alliances.sales.VillageGoods.Ordered;
import org.touyan.alliances.sales.VillageGoods.Product;
import org.touyan.alliances.sales.VillageGoods.Shop;
import org.touyan.api.Rows;
import org.touyan.api.Total;

import static org.assertj.core.api.Assertions.assertThat;

class SoldGoodsTests {

	private static final Shop NORTH = new Shop("north", new Id("370112001002"));

	private static final Shop SOUTH = new Shop("south", new Id("370112001001"));

	private static final Product APPLES = new Product("apples", new Rows<>(List.of(NORTH, SOUTH)));

	private static final Product PEARS = new Product("pears", new Rows<>(List.of(NORTH)));

	private static final Product NUTS = new Product("nuts", new Rows<>(List.of()));

	private static final VillageGoods VILLAGE = new VillageGoods("370112013228",
			new Rows<>(List.of(APPLES, PEARS, NUTS)), new Total(2L),
			new Rows<>(List.of(new Ordered(3, 120), new Ordered(4, 200))));

	@Test
	void aShopIsCountedOnceHoweverManyProductsItSells() {
		assertThat(SoldGoods.of(VILLAGE))
			.isEqualTo(new SoldGoods(3, 2, 2, List.of("370112001001", "370112001002"), 2, 7, 320));
	}

	@Test
	void aKindIsCountedOnceHoweverManyVillagesMakeIt() {
		VillageGoods other = new VillageGoods("370112013227", new Rows<>(List.of(APPLES, NUTS)), new Total(0L),
				new Rows<>(List.of()));
		assertThat(SoldGoods.kinds(List.of(VILLAGE, other))).hasSize(3);
		assertThat(SoldGoods.sold(SoldGoods.kinds(List.of(VILLAGE, other)))).isEqualTo(2);
	}

	@Test
	void whatIsNotSoldHasNoShop() {
		VillageGoods other = new VillageGoods("370112013227", new Rows<>(List.of(NUTS)), new Total(0L),
				new Rows<>(List.of()));
		assertThat(SoldGoods.of(other)).isEqualTo(new SoldGoods(1, 0, 0, List.of(), 0, 0, 0));
	}

}
