package org.touyan.services.models;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.services.ServiceModel;

/**
 * Figures of services.
 *
 * @param selfEarningShare null without any
 * @param coverage null where nothing is spent
 */
record ServiceFigures(long services, long kinds, long free, long selfEarning, @Nullable Double selfEarningShare,
		long income, long cost, @Nullable Double coverage, List<ModelFigures> models) {

	record ModelFigures(ServiceModel model, long services, long selfEarning, @Nullable Double selfEarningShare,
			long income, long cost, @Nullable Double coverage) {

		static ModelFigures of(ServiceModel model, ServiceFigures figures) {
			return new ModelFigures(model, figures.services, figures.selfEarning, figures.selfEarningShare,
					figures.income, figures.cost, figures.coverage);
		}

	}

	static ServiceFigures of(List<Services.Service> services) {
		return of(services,
				Arrays.stream(ServiceModel.values())
					.map(model -> ModelFigures.of(model,
							of(services.stream().filter(each -> each.model() == model).toList(), List.of())))
					.toList());
	}

	private static ServiceFigures of(List<Services.Service> services, List<ModelFigures> models) {
		long selfEarning = services.stream().filter(Services.Service::isSelfEarning).count();
		long income = services.stream().mapToLong(Services.Service::incomeYearly).sum();
		long cost = services.stream().mapToLong(Services.Service::costYearly).sum();
		return new ServiceFigures(services.size(), services.stream().map(Services.Service::kind).distinct().count(),
				services.stream().filter(Services.Service::isFree).count(), selfEarning,
				Share.of(selfEarning, services.size()), income, cost, Share.of(income, cost), models);
	}

}
