package org.touyan.mentoring.suggestions;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.api.Rows;
import org.touyan.api.WeightedScore;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.suggestions.MentorPool.Community;
import org.touyan.mentoring.suggestions.MentorPool.Named;
import org.touyan.mentoring.suggestions.MentorPool.Terrain;
import org.touyan.mentoring.suggestions.MentorPool.VillageKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a mentor and a mentee: two villages and a community of one subdistrict, a village of another. */
class MentorTextsTests {

	private static final String DISTRICT = "370112000000";

	private static final String SUBDISTRICT = "370112013000";

	private static final String LUNAN = "370112013228";

	private static final String TAOKE = "370112013230";

	private static final String COMMUNITY = "370112013001";

	private static final String ELSEWHERE = "370112014201";

	private static final MentorPool POOL = new MentorPool(rows(), rows(village(LUNAN, Terrain.MOUNTAIN, "核桃", "民宿"),
			village(TAOKE, Terrain.MOUNTAIN, "民宿"), village(ELSEWHERE, Terrain.PLAIN, "蔬菜")),
			rows(new Community(COMMUNITY)));

	/** The mentor teaches 党建引领 and knows 乡村旅游 and 集体经济. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			党建引领 | 1 | 导师帮带领域“党建引领”与帮带对象专长“党建引领”一致
			乡村旅游 | 1 | 导师专长“乡村旅游”与帮带对象专长“乡村旅游”一致
			集体经济发展 | 1 | 导师专长“集体经济”与帮带对象专长“集体经济发展”相近
			党建工作 | 0.3333333333333333 | 导师帮带领域“党建引领”与帮带对象专长“党建工作”相近
			村级财务 | 0 | 导师帮带领域“党建引领”、专长“乡村旅游、集体经济”与帮带对象专长“村级财务”都不同""")
	void theFieldIsToldWithTheWordsThatWereComparedAndWhoseTheyAre(String known, double value, String text) {
		var reason = reason(MentorFactor.FIELD, mentor(0, LUNAN), mentee(LUNAN, known));
		assertThat(reason.value()).isEqualTo(value);
		assertThat(reason.text()).isEqualTo(text);
	}

	@Test
	void whatIsNotRegisteredIsNotCalledDifferent() {
		assertThat(reason(MentorFactor.FIELD, mentor(0, LUNAN), mentee(LUNAN)).text()).isEqualTo("帮带对象没有登记专长");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			370112013228 | 370112013230 | 1 | 导师登记村与帮带对象所在村同在山区，都有“民宿”
			370112013228 | 370112014201 | 0 | 导师登记村与帮带对象所在村地形不同或未登记，没有共同产业
			370112013001 | 370112013001 | 1 | 导师登记地与帮带对象所在地都是社区
			370112013001 | 370112013228 | 0 | 导师登记地与帮带对象所在地一为村、一为社区
			370112000000 | 370112013228 | 0 | 导师登记地与帮带对象所在地没有可比的村居
			370112013228 | 370112013299 | 0 | 导师登记地与帮带对象所在地没有可比的村居""")
	void villagesAreToldByWhatTheyHaveInCommon(String registered, String place, double value, String text) {
		var reason = reason(MentorFactor.VILLAGE, mentor(0, registered), mentee(place));
		assertThat(reason.value()).isEqualTo(value);
		assertThat(reason.text()).isEqualTo(text);
	}

	@Test
	void nearnessSaysWhereTheMentorIsRegistered() {
		assertThat(Stream.of(LUNAN, TAOKE, SUBDISTRICT, DISTRICT, ELSEWHERE, "370112014000")
			.map(each -> reason(MentorFactor.NEARNESS, mentor(0, each), mentee(LUNAN)).text()))
			.containsExactly("导师登记地与帮带对象所在地相同", "导师登记在帮带对象所在街道的村居，组织层级相距2级", "导师登记在帮带对象所在街道，组织层级相距1级",
					"导师登记在区级，组织层级相距2级", "导师登记在村居（不在帮带对象所在街道），组织层级相距4级", "导师登记在街道（不是帮带对象所在街道），组织层级相距3级");
		var nowhere = reason(MentorFactor.NEARNESS, mentor(0, DISTRICT), mentee(null));
		assertThat(nowhere.text()).isEqualTo("帮带对象所在地不明");
		assertThat(nowhere.value()).isZero();
	}

	/** Of two places: one left, none left, one too many. */
	@Test
	void roomIsLeftOrFullOrOver() {
		assertThat(Stream.of(1, 2, 3).map(load -> reason(MentorFactor.ROOM, mentor(load, LUNAN), mentee(LUNAN)).text()))
			.containsExactly("容量2人，余1人", "容量2人，已满", "容量2人，超1人");
	}

	private static WeightedScore.Reason<MentorFactor> reason(MentorFactor factor, Candidate mentor,
			MenteeProfile mentee) {
		return new MentorFit(POOL, MentorWeights.STANDARD).reasons(mentor, mentee)
			.stream()
			.filter(reason -> reason.factor() == factor)
			.findFirst()
			.orElseThrow();
	}

	private static Candidate mentor(int load, String registered) {
		var pairs = Stream.generate(() -> new Candidate.Pair("pair", null)).limit(load).toList();
		return new Candidate("mentor", List.of("乡村旅游", "集体经济"), null,
				rows(new Candidate.Registration("registration", MentorTier.DISTRICT, "党建引领", 2, registered)),
				new Rows<>(pairs), rows(), rows());
	}

	private static MenteeProfile mentee(@Nullable String place, String... specialities) {
		return new MenteeProfile("mentee", List.of(specialities), null, rows(), rows(), rows(),
				place == null ? null : new MenteeProfile.Located(place), rows());
	}

	private static VillageKind village(String code, Terrain terrain, String... industries) {
		return new VillageKind(code, terrain, new Rows<>(Stream.of(industries).map(Named::new).toList()));
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private static <T> Rows<T> rows(T... rows) {
		return new Rows<>(List.of(rows));
	}

}
