package org.touyan.services.models;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.touyan.services.ServiceModel;
import org.touyan.services.models.Services.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Figures of a few services. */
class ServiceFiguresTests {

	private static Service service(String kind, ServiceModel model, boolean isFree, long income, long cost) {
		return new Service(kind, model, isFree, income, cost, null);
	}

	@Test
	void whatEarnsItsCostEarnsItsKeep() {
		ServiceFigures figures = ServiceFigures.of(List.of(service("理发", ServiceModel.PUBLIC, true, 0, 0),
				service("理发", ServiceModel.LOW_COST, false, 100, 100),
				service("磨刀", ServiceModel.LOW_COST, false, 99, 100),
				service("洗衣", ServiceModel.MARKET, false, 300, 200)));
		assertThat(figures.services()).isEqualTo(4);
		assertThat(figures.kinds()).isEqualTo(3);
		assertThat(figures.free()).isEqualTo(1);
		assertThat(figures.selfEarning()).isEqualTo(2);
		assertThat(figures.selfEarningShare()).isEqualTo(0.5);
		assertThat(figures.income()).isEqualTo(499);
		assertThat(figures.cost()).isEqualTo(400);
		assertThat(figures.coverage()).isEqualTo(1.2475);
		assertThat(figures.models())
			.extracting(each -> each.model(), each -> each.services(), each -> each.selfEarning(),
					each -> each.selfEarningShare(), each -> each.coverage())
			.containsExactly(tuple(ServiceModel.PUBLIC, 1L, 0L, 0.0, null),
					tuple(ServiceModel.LOW_COST, 2L, 1L, 0.5, 0.995), tuple(ServiceModel.MARKET, 1L, 1L, 1.0, 1.5));
	}

	@Test
	void ofNothingThereIsNoShare() {
		ServiceFigures figures = ServiceFigures.of(List.of());
		assertThat(figures.selfEarningShare()).isNull();
		assertThat(figures.coverage()).isNull();
		assertThat(figures.models()).hasSize(3);
	}

}
