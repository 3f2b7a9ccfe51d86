package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.reserves.Ages;
import org.touyan.reserves.RequirementSettings;
import org.touyan.reserves.succession.PoolRecords.Entry;
import org.touyan.reserves.succession.PoolRecords.Person;

/**
 * What a post requires of who is in reserve for it, on a day: who does not fulfil it cannot take the post now, however
 * high the score. Only full members of the Party may be elected to posts of its organisations (中国共产党基层组织选举工作条例),
 * relatives are not in one team (村民委员会组织法), and nobody leads two places.
 */
record Requirements(RequirementSettings settings, LocalDate day) {

	/**
	 * What bars somebody, in the order of the codes.
	 * @param hasKinInTeam whether the person has kin among those who hold posts of the place
	 */
	List<Bar> bars(Entry entry, Person person, boolean hasKinInTeam) {
		return Stream
			.of(membership(entry, person), age(entry, person), education(person),
					hasKinInTeam ? bar(Bar.Code.KIN_IN_TEAM, "与该村（社区）班子成员有应回避的亲属关系") : Optional.<Bar>empty(),
					otherPost(entry, person))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Bar> membership(Entry entry, Person person) {
		PoliticalStatus status = person.politicalStatus();
		if (!entry.isForPartyPost() || (status != null && status.isFullMember(person.joinedPartyOn(), day))) {
			return Optional.empty();
		}
		return bar(Bar.Code.NOT_FULL_MEMBER, switch (status) {
			case null -> "政治面貌不详，党组织职务须由正式党员担任";
			case PARTY_MEMBER, PROBATIONARY_MEMBER -> "预备党员尚未转正，党组织职务须由正式党员担任";
			case LEAGUE_MEMBER, OTHER_PARTY, INDEPENDENT, CITIZEN -> "不是中共党员，党组织职务须由正式党员担任";
		});
	}

	private Optional<Bar> age(Entry entry, Person person) {
		int age = Ages.on(day, person.birthMonth());
		boolean isHead = person.chiefPosts().nodes().stream().anyMatch(post -> isIn(post, entry));
		int oldest = isHead ? settings.headAge() : settings.newcomerAge();
		return age <= oldest ? Optional.empty()
				: bar(Bar.Code.ABOVE_AGE, "%d岁，超过%s年龄线（%d岁）".formatted(age, isHead ? "现任书记、主任连任" : "新任人选", oldest));
	}

	private Optional<Bar> education(Person person) {
		if (settings.education() == null
				|| (person.education() != null && person.education().isAtLeast(settings.education()))) {
			return Optional.empty();
		}
		return bar(Bar.Code.BELOW_EDUCATION, "学历不足%s或不详".formatted(settings.education().title()));
	}

	private static Optional<Bar> otherPost(Entry entry, Person person) {
		boolean isElsewhere = person.chiefPosts().nodes().stream().anyMatch(post -> !isIn(post, entry));
		return isElsewhere ? bar(Bar.Code.OTHER_CHIEF_POST, "已任其他村（社区）或单位正职，不能同时任职") : Optional.empty();
	}

	private static boolean isIn(HeldPost post, Entry entry) {
		return post.territory().equals(entry.territory());
	}

	private static Optional<Bar> bar(Bar.Code code, String text) {
		return Optional.of(new Bar(code, text));
	}

}
