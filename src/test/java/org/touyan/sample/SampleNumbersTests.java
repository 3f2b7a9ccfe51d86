package org.touyan.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;
import org.touyan.graph.FieldEncryption;
import org.touyan.organisations.Sex;
import org.touyan.people.IdentityNumber;
import org.touyan.people.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers fit the person, are nobody's, are the same in every load, and are not in the store as they are. */
@TouyanTest
class SampleNumbersTests {

	private final FieldEncryption encryption;

	private final List<SampleNode> people = Samples.DISTRICT.nodes()
		.stream()
		.filter(node -> node.labels().contains("Person"))
		.toList();

	SampleNumbersTests(@Autowired FieldEncryption encryption) {
		this.encryption = encryption;
	}

	@Test
	void numbersFitThePerson() {
		List<Map<String, Object>> numbers = numbers(Samples.SEED, 0);
		for (int i = 0; i < people.size(); i++) {
			IdentityNumber number = IdentityNumber.of(open("identityNumber", numbers.get(i)));
			assertThat(number.bornOn()).isEqualTo(people.get(i).date("bornOn"));
			assertThat(number.sex()).isEqualTo(Sex.valueOf(people.get(i).text("sex")));
			assertThat(number.digits()).startsWith("990000");
			assertThat(numbers.get(i)).containsEntry("identityNumberDigest",
					encryption.digest("identityNumber", number.digits()));
			assertThat(new PhoneNumber(open("phone", numbers.get(i))).digits()).startsWith("100");
		}
	}

	@Test
	void nobodyHasTheNumberOfAnother() {
		List<Object> digests = new ArrayList<>();
		for (int district = 0; district < 3; district++) {
			numbers(Samples.SEED, district).forEach(one -> digests.add(one.get("identityNumberDigest")));
		}
		assertThat(people.size()).isGreaterThan(5_000);
		assertThat(new HashSet<>(digests)).hasSize(3 * people.size());
	}

	@Test
	void numbersAreTheSameInEveryLoadAndSealsAreNot() {
		List<Map<String, Object>> one = numbers(Samples.SEED, 0);
		List<Map<String, Object>> again = numbers(Samples.SEED, 0);
		for (int i = 0; i < one.size(); i++) {
			assertThat(open("phone", again.get(i))).isEqualTo(open("phone", one.get(i)));
			assertThat(again.get(i).get("identityNumberDigest")).isEqualTo(one.get(i).get("identityNumberDigest"));
			assertThat(again.get(i).get("identityNumber")).isNotEqualTo(one.get(i).get("identityNumber"));
		}
		assertThat(open("phone", numbers(Samples.SEED + 1, 0).getFirst())).isNotEqualTo(open("phone", one.getFirst()));
	}

	@Test
	void peopleInTheStoreHaveTheirsSealed(@Autowired Driver driver) {
		String digest = String.valueOf(numbers(Samples.SEED, 0).getFirst().get("identityNumberDigest"));
		Map<String, Object> stored = driver.executableQuery("MATCH (p:Person {identityNumberDigest: $digest}) RETURN p")
			.withParameters(Map.of("digest", digest))
			.execute()
			.records()
			.getFirst()
			.get("p")
			.asMap();
		assertThat(stored).containsEntry("id", people.getFirst().id());
		String number = open("identityNumber", stored);
		assertThat(stored.values()).noneMatch(value -> value.toString().contains(number.substring(6)));
		assertThat(driver.executableQuery("""
				MATCH (p:Person) WHERE p.identityNumber IS NULL OR p.phone IS NULL OR p.identityNumberDigest IS NULL
				RETURN p.id""").execute().records()).isEmpty();
	}

	private List<Map<String, Object>> numbers(long seed, int district) {
		SampleNumbers numbers = new SampleNumbers(seed, district, encryption);
		return people.stream().map(numbers::next).toList();
	}

	private String open(String property, Map<String, Object> stored) {
		return encryption.decrypt(property, Objects.requireNonNull(stored.get(property)).toString());
	}

}
