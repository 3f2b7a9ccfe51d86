package org.touyan.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes an SDL is told all that is wrong with it at once, each with its file and line. */
class SchemaMistakesTests {

	private static final Path GRAPHQL = Path.of("src/main/resources/graphql");

	private static final String FILMS = """
			type Query {
			  films: [Film!]!
			  film(id: ID!): Film
			  actors: [Actor!]! @role(label: "Star", where: "born > 1960")
			}

			type Film @node {
			  id: ID!
			  title: Strng!
			  actors: [Actor!]! @relationship(type: "ACTED_IN", direction: INWARD)
			  studio: Studio @relationship(type: "MADE_BY", direction: OUT)
			  director: Actor
			  first: String @derived(path: "actors")
			}
			""";

	private static final String ACTORS = """
			type Actor @node @visible(with: ["film"]) {
			  id: ID!
			  name: String! @patern(regexp: "[a-z]+")
			  code: String @pattern(regexp: "[a-z")
			  films: [Film!]! @relationship(type: "ACTED_IN", direction: OUT, properties: "Part")
			}

			type Film @node {
			  id: ID!
			}
			""";

	private static List<String> mistakes(Map<String, String> texts) throws IOException {
		return QuerySchema.mistakes(texts, Files.readString(GRAPHQL.resolve("directives.graphqls")));
	}

	private static Map<String, String> twoFiles() {
		var texts = new LinkedHashMap<String, String>();
		texts.put("films.graphqls", FILMS);
		texts.put("actors.graphqls", ACTORS);
		return texts;
	}

	@Test
	void eachMistakeIsToldWithItsFileAndLine() throws IOException {
		assertThat(mistakes(twoFiles())).containsExactly(
				"films.graphqls:4: @role cannot have \"born > 1960\" as its where.",
				"films.graphqls:9: There is no type Strng.",
				"films.graphqls:10: @relationship cannot have \"INWARD\" as its direction.",
				"films.graphqls:11: There is no type Studio.",
				"films.graphqls:13: @derived on first needs a path of a relationship and a field.",
				"actors.graphqls:3: 'name' tried to use an undeclared directive 'patern'",
				"actors.graphqls:4: @pattern cannot have \"[a-z\" as its regexp.",
				"actors.graphqls:5: Actor.films names the properties Part, which is no type.",
				"actors.graphqls:8: 'Film' type tried to redefine existing 'Film' type");
	}

	/** What a type says of others can be checked once all of them are read. */
	@Test
	void whatCannotBeMappedIsToldAtOnce() throws IOException {
		assertThat(mistakes(Map.of("films.graphqls",
				"""
						type Query { films: [Film!]! }
						type Film @node @visible(with: ["title"]) {
						  id: ID!
						  title: String!
						  director: Actor
						  born: Int @derived(path: "director.born")
						  all: [Film!]! @recursive(through: "next")
						  grade: Grade
						}
						type Actor @node { id: ID! @property(name: "name") films: [Film!]! @relationship(type: "F", direction: IN) }
						""")))
			.containsExactly(
					"films.graphqls:2: Film.title cannot be mapped: @visible follows it, but it is no relationship.",
					"films.graphqls:5: Film.director cannot be mapped: it returns the node type Actor without @relationship.",
					"films.graphqls:6: Film.born cannot be mapped: director is not a relationship field.",
					"films.graphqls:7: Film has no relationship field next.",
					"films.graphqls:8: There is no type Grade.");
	}

	@Test
	void whatCannotBeReadIsToldOfEveryFile() throws IOException {
		var texts = new LinkedHashMap<String, String>();
		texts.put("films.graphqls", "type Film @node {\n  id ID!\n}");
		texts.put("actors.graphqls", "type Actor @node {\n  id: ID!\n  name，String\n}");
		assertThat(mistakes(texts)).hasSize(2)
			.satisfiesExactly(film -> assertThat(film).startsWith("films.graphqls:2: "),
					actor -> assertThat(actor).startsWith("actors.graphqls:3: "));
	}

	private static Map<String, String> service() throws IOException {
		var texts = new LinkedHashMap<String, String>();
		try (Stream<Path> files = Files.list(GRAPHQL)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".graphqls")).sorted().toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		// These are generated of the acts and of the rules when the service starts.
		texts.put("generated.graphqls", "input Act { id: ID }\nenum Rule { RULE }");
		return texts;
	}

	@Test
	void nothingIsWrongWithTheSchemaOfTheService() throws IOException {
		assertThat(mistakes(service())).isEmpty();
	}

	@Test
	void oneMistakeInTheSchemaOfTheServiceIsOneLine() throws IOException {
		Map<String, String> texts = service();
		texts.computeIfPresent("alliances.graphqls",
				(_, text) -> text.replaceFirst("(members: .*direction: )OUT", "$1INWARD"));
		assertThat(mistakes(texts))
			.containsExactly("alliances.graphqls:20: @relationship cannot have \"INWARD\" as its direction.");
	}

}
