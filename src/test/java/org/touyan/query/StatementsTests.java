package org.touyan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements are rendered once for each shape, and no more of them are kept than there is room for. */
class StatementsTests {

	@Test
	void aShapeIsRenderedOnceWhateverTheOrderOfItsColumns() {
		var statements = new Statements(10_000);
		String text = statements.text(read("name", "title"));
		assertThat(statements.text(read("name", "title"))).isSameAs(text);
		assertThat(statements.text(read("title", "name"))).isSameAs(text);
		assertThat(statements.text(read("name", "age"))).isNotEqualTo(text);
	}

	@Test
	void noMoreAreKeptThanThereIsRoomFor() {
		var statements = new Statements(10_000);
		List<List<Read>> shapes = IntStream.range(0, 400).mapToObj(number -> read("property" + number)).toList();
		List<String> texts = shapes.stream().map(statements::text).toList();
		// Backwards, so that what is asked for anew does not drive the others out before their turn.
		int kept = IntStream.iterate(shapes.size() - 1, number -> number >= 0, number -> number - 1)
			.filter(number -> same(statements.text(shapes.get(number)), texts.get(number)))
			.map(number -> texts.get(number).length())
			.sum();
		assertThat(kept).isPositive().isLessThanOrEqualTo(10_000);
	}

	@Test
	void severalReadsAreOneStatement() {
		var statements = new Statements(10_000);
		assertThat(statements.text(List.of(read("name").getFirst(), read("title").getFirst()))).isEqualTo("""
				CYPHER 5 CALL () {RETURN COLLECT { MATCH (n0:`Thing`) RETURN {name: n0.name} } AS result}\
				 WITH result AS field0\
				 CALL (*) {RETURN COLLECT { MATCH (n0:`Thing`) RETURN {title: n0.title} } AS result}\
				 WITH field0, result AS field1 RETURN [field0, field1] AS result""");
	}

	@Test
	void withoutRoomNothingIsKept() {
		var statements = new Statements(0);
		assertThat(statements.text(read("name"))).isEqualTo(statements.text(read("name")))
			.isNotSameAs(statements.text(read("name")));
	}

	@SuppressWarnings("ReferenceEquality")
	private static boolean same(String text, String other) {
		return text == other;
	}

	private static List<Read> read(String... properties) {
		var columns = new LinkedHashMap<String, Projection>();
		for (String property : properties) {
			columns.put(property, new Projection.Single(new Value.Property(Element.NODE, property, true)));
		}
		return List.of(new Read.Every(new Match(new Source.Nodes(List.of("Thing"), null), Filter.EVERYTHING), columns));
	}

}
