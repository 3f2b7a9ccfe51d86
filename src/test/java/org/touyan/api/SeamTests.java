package org.touyan.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.method.annotation.Argument;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What does not fit between a schema, documents and code is found, and told by its name. */
class SeamTests {

	private static final GraphQLSchema SCHEMA = new SchemaGenerator().makeExecutableSchema(
			new SchemaParser()
				.parse("""
						type Query {
						  boats(where: String): Boats!
						  best(hull: Hull = STEEL, crew: Int, plan: Plan): Best!
						}
						type Boats { nodes: [Boat!]! }
						interface Named { id: ID! name: String }
						type Boat implements Named { id: ID! name: String hull: Hull! builtOn: Date tags: [String!]! owner: Owner length: Float! }
						type Owner { id: ID! }
						enum Hull { WOOD STEEL }
						type Best { boat: Boat! rank: Int! hulls: [Hull!]! reason: String }
						input Plan { hull: Hull! crew: Int }
						scalar Date
						"""),
			RuntimeWiring.newRuntimeWiring()
				.scalar(DateScalar.TYPE)
				.type("Named", type -> type.typeResolver(_ -> null))
				.build());

	enum Hull {

		WOOD, STEEL

	}

	enum Other {

		WOOD, IRON

	}

	record Boats(Rows<Boat> boats) {
	}

	record Boat(String id, @Nullable String name, Hull hull, @Nullable LocalDate builtOn, List<String> tags,
			@Nullable Owner owner, double length, @JsonProperty("__typename") String type) {
	}

	record Owner(String id) {
	}

	record Ids(Rows<Owner> boats) {
	}

	record OneMore(Rows<Pair> boats) {
	}

	record Pair(String id, String nmae) {
	}

	record Nulls(Rows<NullRow> boats) {
	}

	record NullRow(@Nullable String id, String name, String builtOn) {
	}

	record Enums(Rows<EnumRow> boats) {
	}

	record EnumRow(Other hull) {
	}

	record Texts(Rows<TextRow> boats) {
	}

	record TextRow(String hull, String tags, @Nullable String owner, int length) {
	}

	record Names(Rows<Name> boats) {

		record Name(@Nullable String name) {
		}

	}

	@Test
	void whatFitsIsNoMistake() {
		assertThat(
				mistakes("{ boats { nodes { ...all __typename } } } fragment all on Boat { id name hull builtOn tags "
						+ "owner { id } length }", Boats.class))
			.isEmpty();
		assertThat(mistakes("{ boats { nodes { name: id } } }", Names.class))
			.containsExactly("boats.nodes[].name is never null, and the component for it is @Nullable.");
		assertThat(mistakes("{ boats { nodes { ... on Named { id } } } }", Ids.class)).isEmpty();
	}

	@Test
	void aComponentThatIsNotSelectedIsTold() {
		assertThat(mistakes("{ boats { nodes { id name } } }", OneMore.class)).containsExactly(
				"boats.nodes[].nmae is a component of SeamTests.Pair and not selected.",
				"boats.nodes[].name is selected and no component of SeamTests.Pair.");
	}

	@Test
	void whatMayBeNullIsTold() {
		assertThat(mistakes("{ boats { nodes { id name builtOn } } }", Nulls.class)).containsExactly(
				"boats.nodes[].id is never null, and the component for it is @Nullable.",
				"boats.nodes[].name may be null, and the component for it is not @Nullable.",
				"boats.nodes[].builtOn may be null, and the component for it is not @Nullable.",
				"boats.nodes[].builtOn is the scalar Date and not a String.");
	}

	@Test
	void whatMayBeLeftOutMayBeNull() {
		assertThat(mistakes("query ($all: Boolean!) { boats @include(if: $all) { nodes { id } } }", Ids.class))
			.containsExactly("boats may be null, and the component for it is not @Nullable.");
	}

	@Test
	void enumsWithOtherValuesAreTold() {
		assertThat(mistakes("{ boats { nodes { hull } } }", Enums.class)).containsExactly(
				"boats.nodes[].hull is the enum Hull, and only one of it and SeamTests.Other has IRON, STEEL.");
	}

	@Test
	void valuesOfOtherTypesAreTold() {
		assertThat(mistakes("{ boats { nodes { hull tags owner { id } length } } }", Texts.class)).containsExactly(
				"boats.nodes[].hull is the enum Hull and not a String.",
				"boats.nodes[].tags is the list [String!] and not a String.",
				"boats.nodes[].owner is the object Owner and not a String.",
				"boats.nodes[].length is the scalar Float and not a int.");
	}

	private static List<String> mistakes(String query, Class<?> type) {
		Document document = Parser.parse(query);
		NodeUtil.GetOperationResult found = NodeUtil.getOperation(document, null);
		return DocumentFit.mistakes(SCHEMA, found.operationDefinition, found.fragmentsByName, type);
	}

	record Best(NodeRef boat, int rank, Set<Hull> hulls, @Nullable String reason) {
	}

	record Worse(String boat, @Nullable Integer rank, List<Other> hulls) {
	}

	record Plan(Hull hull, @Nullable Integer crew) {
	}

	record Guess(@Nullable Hull hull, String mood) {
	}

	Best best(@Argument Hull hull, @Argument @Nullable Integer crew, @Argument @Nullable Plan plan) {
		return new Best(new NodeRef(String.valueOf(plan)), crew == null ? 0 : crew, Set.of(hull), null);
	}

	Worse worse(@Argument @Nullable Hull hull, @Argument int crew, @Argument @Nullable Guess plan, @Argument int mast) {
		return new Worse(String.valueOf(plan), crew + mast, List.of(Other.valueOf(String.valueOf(hull))));
	}

	@Test
	void whatAnswersAFieldHasAllOfIt() {
		assertThat(answers("best")).isEmpty();
		assertThat(answers("worse")).containsExactly("Query.best.boat is of the type Boat and not a String.",
				"Query.best.rank must not be null, and what answers it is @Nullable.",
				"Query.best.hulls[] is the enum Hull, and only one of it and SeamTests.Other has IRON, STEEL.",
				"Query.best.reason is no part of SeamTests.Worse.");
	}

	@Test
	void whatTakesAnArgumentTakesAllOfIt() {
		assertThat(arguments("best")).isEmpty();
		assertThat(arguments("worse")).containsExactlyInAnyOrder(
				"Query.best(hull) is never null, and what takes it is @Nullable.",
				"Query.best(crew) may be null, and what takes it is not @Nullable.",
				"Query.best(plan).hull is never null, and what takes it is @Nullable.",
				"Query.best(plan).mood is a component of SeamTests.Guess and no field of Plan.",
				"Query.best(plan).crew is no component of SeamTests.Guess.",
				"Query.best(mast) is a parameter and no argument.");
	}

	private static List<String> answers(String method) {
		return Arrays.stream(SeamTests.class.getDeclaredMethods())
			.filter(each -> each.getName().equals(method))
			.flatMap(each -> AnswerFit
				.mistakes("Query.best", SCHEMA.getQueryType().getField("best"), each, "Boat"::equals)
				.stream())
			.toList();
	}

	private static List<String> arguments(String method) {
		return Arrays.stream(SeamTests.class.getDeclaredMethods())
			.filter(each -> each.getName().equals(method))
			.flatMap(each -> ArgumentFit.mistakes("Query.best", SCHEMA.getQueryType().getField("best"), each).stream())
			.toList();
	}

	@Test
	void whatIsReadButNoComponentFailsByItsName() {
		assertThat(read("{\"boats\": {\"nodes\": [{\"id\": \"b1\"}]}}").boats().nodes())
			.containsExactly(new Owner("b1"));
		assertFails("{\"boats\": {\"nodes\": [{\"id\": \"b1\", \"hulk\": 1}]}}", "hulk");
		assertFails("{\"boats\": {\"nodes\": [{}]}}", "id");
		assertFails("{\"boats\": {\"nodes\": [{\"id\": null}]}}", "id");
		assertFails("{\"boats\": {}}", "nodes");
		assertFails("{\"boats\": null}", "boats");
	}

	private static void assertFails(String json, String name) {
		assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> read(json))
			.withMessageContaining("\"%s\"".formatted(name));
	}

	private static Ids read(String json) {
		return RequiredComponents.required(JsonMapper.shared()).readValue(json, Ids.class);
	}

}
