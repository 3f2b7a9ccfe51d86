package org.touyan.reserves.pipeline;

import java.util.Arrays;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.touyan.organisations.AgeBand;
import org.touyan.places.Territory;
import org.touyan.reserves.Ages;
import org.touyan.reserves.pipeline.PipelineRecords.Person;

/** By what a pipeline is divided. 分组维度 */
enum PipelineDimension {

	/** 建议年份 */
	COHORT,
	/** 来源 */
	SOURCE,
	/** 是否回引 */
	RETURNEE,
	/** 性别 */
	SEX,
	/** 年龄段 */
	AGE_BAND,
	/** 学历 */
	EDUCATION,
	/** 后备类型 */
	KIND,
	/** 街道 */
	SUBDISTRICT;

	/** Bands by age, other keys as texts. */
	static final Comparator<String> IN_ORDER = Comparator
		.comparingInt((String key) -> Arrays.stream(AgeBand.values()).map(AgeBand::name).toList().indexOf(key))
		.thenComparing(Comparator.naturalOrder());

	private static final String UNKNOWN = "UNKNOWN";

	String key(PipelineRecords.Entry entry) {
		return switch (this) {
			case COHORT -> String.valueOf(entry.from().getYear());
			case SOURCE -> entry.source().name();
			case KIND -> entry.kind().name();
			case SUBDISTRICT -> Territory.subdistrict(entry.territory());
			case RETURNEE, SEX, AGE_BAND, EDUCATION ->
				entry.person() == null ? UNKNOWN : known(key(entry.person(), entry));
		};
	}

	private @Nullable String key(Person person, PipelineRecords.Entry entry) {
		return switch (this) {
			case RETURNEE -> person.programmes().nodes().isEmpty() ? "NOT_RETURNED" : "RETURNED";
			case SEX -> person.sex().name();
			case AGE_BAND -> AgeBand.of(Ages.on(entry.from(), person.birthMonth())).name();
			case EDUCATION -> person.education() == null ? null : person.education().name();
			case COHORT, SOURCE, KIND, SUBDISTRICT -> null;
		};
	}

	private static String known(@Nullable String key) {
		return key == null ? UNKNOWN : key;
	}

}
