package org.touyan;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.touyan.places.NameKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything with a name is found by its keys in the database. */
@TouyanTest
class NameSearchTests {

	private static final String ID = "name-search-test";

	private final Neo4jClient client;

	NameSearchTests(@Autowired Neo4jClient client) {
		this.client = client;
	}

	@BeforeEach
	void write() {
		client.query("CREATE (n:Entity {id: $id}) SET n += $keys")
			.bind(ID)
			.to("id")
			.bind(NameKeys.ofPerson("刘晓燕").properties())
			.to("keys")
			.run();
	}

	@AfterEach
	void remove() {
		client.query("MATCH (n:Entity {id: $id}) DELETE n").bind(ID).to("id").run();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lxy*", "liuxy*", "lxiaoy*", "liuxiaoyan", "xiaoyan", "xy", "燕", "刘 AND xiaoy*",
			"刘 AND 晓 AND 燕" })
	void itIsFoundBy(String query) {
		assertThat(found(query)).contains(ID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lyx*", "iuxy*", "刘 AND xin*", "张 AND xiaoy*" })
	void itIsNotFoundBy(String query) {
		assertThat(found(query)).doesNotContain(ID);
	}

	@Test
	void villagesOfTheSeedAreFound() {
		assertThat(found("lunanc*")).contains("370112013228");
		assertThat(found("lnc*")).contains("370112013228");
		assertThat(found("芦 AND 南 AND 村")).contains("370112013228");
	}

	@Test
	void everythingWithANameHasAllKeys() {
		String named = "MATCH (n:Entity) WHERE (n.name IS NOT NULL OR n.title IS NOT NULL) ";
		assertThat(number(named + "RETURN count(n)")).isGreaterThan(10_000);
		assertThat(number(named + """
				AND (n.namePinyin IS NULL OR n.nameStrokes IS NULL OR n.spelling IS NULL OR n.searchKeys IS NULL)
				RETURN count(n)""")).isZero();
	}

	private List<String> found(String query) {
		return List.copyOf(client.query("CALL db.index.fulltext.queryNodes('names', $query) YIELD node RETURN node.id")
			.bind(query)
			.to("query")
			.fetchAs(String.class)
			.all());
	}

	private long number(String query) {
		return client.query(query).fetchAs(Long.class).one().orElseThrow();
	}

}
