package org.touyan.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.NodeUtil;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.DatabaseHits;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;
import org.touyan.query.CompiledField;
import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The cost that is told is the cost there is: database hits, as the database counts them. */
@TouyanTest
class CostTests {

	private static final Logger LOG = LoggerFactory.getLogger(CostTests.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, String> ROLES = Map.of("DEPARTMENT_ADMINISTRATOR", "370112",
			"SUBDISTRICT_ORGANISER", "370112013", "VILLAGE_CLERK", "370112013228", "REPORT_WRITER", "370112");

	private static final List<RowScope> SCOPES = List.of(RowScope.EVERYTHING,
			new RowScope(List.of("370112"), Set.of("PERSONAL", "ASSESSMENT"), 0),
			new RowScope(List.of("370112013"), Set.of("ASSESSMENT"), 0),
			new RowScope(List.of("370112013228"), Set.of(), 0), new RowScope(List.of("370112"), Set.of(), 5));

	private final GraphQlRequests requests;

	private final Driver driver;

	private final CompiledSchema compiled;

	private final GraphQLSchema schema;

	CostTests(@Autowired GraphQlRequests requests, @Autowired Driver driver, @Autowired CompiledSchema compiled,
			@Autowired GraphQlSource source) {
		this.compiled = compiled;
		this.schema = source.schema();
		this.requests = requests;
		this.driver = driver;
	}

	private record Measured(String name, double told, double hits) {
	}

	@Test
	void whatIsToldGoesWithWhatIsMeasured() {
		assertGoesTogether(Stream.concat(UsualRequest.examples(), UsualRequest.bench(driver))
			.flatMap(request -> measured(request, "DEPARTMENT_ADMINISTRATOR", "*"))
			.toList());
	}

	/** Of everything that is asked anywhere, as each role, and of what answers by code are computed of. */
	@Test
	@Tag("soak")
	void whatIsToldGoesWithWhatIsMeasuredForEachRole() {
		var all = new ArrayList<>(
				usual().flatMap(request -> measured(request, "DEPARTMENT_ADMINISTRATOR", "*")).toList());
		assertGoesTogether(all);
		ROLES.forEach((role, territory) -> {
			List<Measured> each = usual().flatMap(request -> measured(request, role, territory)).toList();
			LOG.info("{}", role);
			assertGoesTogether(each);
			all.addAll(each);
		});
		assertGoesTogether(all);
	}

	private Stream<UsualRequest> usual() {
		return Stream
			.of(UsualRequest.examples(), UsualRequest.pages(), UsualRequest.cases(), UsualRequest.bench(driver),
					UsualRequest.questions())
			.flatMap(each -> each);
	}

	private static void assertGoesTogether(List<Measured> all) {
		double ranks = pearson(ranks(all, Measured::told), ranks(all, Measured::hits));
		double sizes = pearson(logs(all, Measured::told), logs(all, Measured::hits));
		double times = Math.exp(all.stream().mapToDouble(each -> Math.log(each.told / each.hits)).average().orElse(0));
		LOG.info("Told and measured of {} statements: Spearman {}, Pearson of the logarithms {}, told / measured {}",
				all.size(), "%.3f".formatted(ranks), "%.3f".formatted(sizes), "%.2f".formatted(times));
		all.stream()
			.sorted((one, other) -> Double.compare(off(other), off(one)))
			.limit(Integer.getInteger("cost.shown", 15))
			.forEach(each -> LOG.info("told {} measured {}: {}", (long) each.told, (long) each.hits, each.name));
		assertThat(all).hasSizeGreaterThan(30);
		assertThat(ranks).isGreaterThan(0.8);
		assertThat(sizes).isGreaterThan(0.8);
	}

	private static double off(Measured each) {
		return Math.abs(Math.log(each.told / each.hits));
	}

	private Stream<Measured> measured(UsualRequest request, String role, String territory) {
		JsonNode answer = requests.answerTo("cost", role, territory, Map.of("query", request.document(), "variables",
				request.variables(), "extensions", Map.of("explain", true)));
		return answer.at("/extensions/explain")
			.valueStream()
			.map(field -> new Measured(request.name() + " " + field.path("field").asString() + " " + role,
					field.path("cost").asDouble(), hits(field)));
	}

	private long hits(JsonNode field) {
		var parameters = new HashMap<String, @Nullable Object>();
		field.path("parameters").forEachEntry((name, value) -> parameters.put(name, parameter(value)));
		try (Session session = driver.session()) {
			String cypher = field.path("cypher").asString().replaceFirst("^CYPHER 5", "CYPHER 5 PROFILE");
			return Math.max(1, DatabaseHits.of(session.run(cypher, parameters).consume().profile()));
		}
	}

	private static @Nullable Object parameter(JsonNode value) {
		boolean isDay = value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d");
		return isDay ? LocalDate.parse(value.asString()) : JSON.treeToValue(value, Object.class);
	}

	private static double[] logs(List<Measured> all, ToDoubleFunction<Measured> of) {
		return all.stream().mapToDouble(of).map(Math::log).toArray();
	}

	/** Those of what is equal are the mean of theirs. */
	private static double[] ranks(List<Measured> all, ToDoubleFunction<Measured> of) {
		double[] values = all.stream().mapToDouble(of).toArray();
		return Arrays.stream(values)
			.map(value -> Arrays.stream(values).filter(other -> other < value).count()
					+ (Arrays.stream(values).filter(other -> other == value).count() - 1) / 2.0)
			.toArray();
	}

	private static double pearson(double[] one, double[] other) {
		double mean = Arrays.stream(one).average().orElseThrow();
		double otherMean = Arrays.stream(other).average().orElseThrow();
		double together = IntStream.range(0, one.length)
			.mapToDouble(each -> (one[each] - mean) * (other[each] - otherMean))
			.sum();
		double apart = Arrays.stream(one).map(each -> (each - mean) * (each - mean)).sum();
		double otherApart = Arrays.stream(other).map(each -> (each - otherMean) * (each - otherMean)).sum();
		return together / Math.sqrt(apart * otherApart);
	}

	/** The sample is small, so nothing that is usual is more than may be asked. */
	@Test
	void nothingUsualIsTooMuchForAnybody() {
		List<UsualRequest> usual = usual().toList();
		assertThat(SCOPES.stream()
			.flatMap(scope -> usual.stream().map(request -> cost(request, scope)))
			.max(Long::compare)).hasValueSatisfying(cost -> assertThat(cost).isBetween(10_000L, 5_000_000L));
	}

	/** Of what is compiled; 0 of what is answered by code, or refused for another reason. */
	private long cost(UsualRequest request, RowScope scope) {
		NodeUtil.GetOperationResult found = NodeUtil.getOperation(Parser.parse(request.document()), null);
		try {
			Map<String, Object> variables = ValuesResolver
				.coerceVariableValues(schema, found.operationDefinition.getVariableDefinitions(),
						RawVariables.of(request.variables()), GraphQLContext.getDefault(), Locale.ROOT)
				.toMap();
			return compiled.compiler()
				.compile(found.operationDefinition, found.fragmentsByName, variables, LocalDate.of(2026, 7, 1), scope)
				.fields()
				.stream()
				.mapToLong(CompiledField::cost)
				.sum();
		}
		catch (QueryException | GraphQLException refused) {
			return 0;
		}
	}

	@Test
	@Tag("soak")
	void nothingUsualIsRefusedForItsCost() {
		var refused = new TreeSet<String>();
		ROLES.forEach((role, territory) -> usual().forEach(request -> {
			String answer = requests
				.answerTo("usual", role, territory,
						Map.of("query", request.document(), "variables", request.variables()))
				.path("errors")
				.toString();
			if (Set.of("QUERY_TOO_COSTLY", "RATE_LIMITED", "STATEMENT_TIMED_OUT").stream().anyMatch(answer::contains)) {
				refused.add(role + " " + request.name() + " " + answer);
			}
		}));
		assertThat(refused).isEmpty();
	}

	@Test
	void manySearchesAreToldAsMany() {
		String one = "people(where: {name: {contains: \"丽\"}}) { aggregate { count age { avg } } }";
		double alone = told("{ a: " + one + " }");
		double many = told(
				"{" + IntStream.range(0, 200).mapToObj(number -> " a" + number + ": " + one).reduce("", String::concat)
						+ " }");
		LOG.info("Told of one search among all people: {}", alone);
		assertThat(alone).isGreaterThan(10_000);
		assertThat(many).isEqualTo(200 * alone);
	}

	/** What an account may not know is not told by what it cost to read it. */
	@Test
	void toWhoMayHaveFiguresOnlyTheCostTellsNothingOfWhatWasRead() {
		String field = "withoutMentor(area: \"%s\", first: 0) { totalCount }";
		Set<String> told = new TreeSet<>();
		for (String area : List.of("370112002", "370112013228", "370112013", "370112", "3701")) {
			told.add(requests
				.answerTo("figures", "REPORT_WRITER", "370112", Map.of("query", "{" + field.formatted(area) + "}"))
				.at("/extensions/cost/requested")
				.toString());
		}
		assertThat(told).containsExactly(String.valueOf(RequestCost.QUESTION));
	}

	/** One person more or less is not seen in what is told: as often as there are people, but for one way to them. */
	@Test
	void theCostTellsNothingOfSingleNodes() {
		String query = "{ people(where: {name: {contains: \"x\"}}) { totalCount } }";
		assertThat((told(query) - 1) % 1_000).isZero();
	}

	private double told(String query) {
		return requests.answer(Map.of("query", query)).at("/extensions/cost/requested").asDouble(-1);
	}

}
