package org.touyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.people.IdentityNumber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is shown of a value in part leaves, with every field that is open beside it, hundreds of values that it could
 * be. Masked and open fields are those of the SDL; of what a masked one is composed is said here, or the test fails.
 */
@TouyanTest
class MaskTests {

	private static final int CANDIDATES = 300;

	private static final Set<String> SCALARS = Set.of("String", "Int", "Float", "Boolean", "Date");

	private static final TypeDefinitionRegistry SDL = sdl();

	private final GraphQlRequests requests;

	MaskTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	private static TypeDefinitionRegistry sdl() {
		var all = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:graphql/*.graphqls")) {
				all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
			}
			return all;
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static Stream<FieldDefinition> masked(ObjectTypeDefinition type) {
		return type.getFieldDefinitions()
			.stream()
			.filter(field -> field.getDirectives("sensitive")
				.stream()
				.anyMatch(level -> level.getArgument("first") != null));
	}

	/** The types of nodes that have masked fields, by the root field that lists them. */
	private static Map<String, ObjectTypeDefinition> maskedTypes() {
		Stream<FieldDefinition> roots = Stream
			.concat(SDL.getTypes(ObjectTypeDefinition.class).stream(),
					SDL.objectTypeExtensions().values().stream().flatMap(Collection::stream))
			.filter(type -> type.getName().equals("Query"))
			.flatMap(type -> type.getFieldDefinitions().stream());
		Map<String, ObjectTypeDefinition> types = SDL.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter(type -> masked(type).findAny().isPresent())
			.collect(Collectors.toMap(ObjectTypeDefinition::getName, type -> type));
		var listed = new TreeMap<String, ObjectTypeDefinition>();
		roots.forEach(root -> {
			TypeInfo type = TypeInfo.typeInfo(root.getType());
			if (types.containsKey(type.getName()) && isList(root)) {
				listed.put(root.getName(), Objects.requireNonNull(types.get(type.getName())));
			}
		});
		assertThat(listed.values().stream().map(ObjectTypeDefinition::getName).collect(Collectors.toSet()))
			.isEqualTo(types.keySet());
		return listed;
	}

	private static boolean isList(FieldDefinition field) {
		return field.getType() instanceof NonNullType required && required.getType() instanceof ListType;
	}

	private static List<String> leaves(ObjectTypeDefinition type) {
		return type.getFieldDefinitions()
			.stream()
			.filter(field -> SCALARS.contains(TypeInfo.typeInfo(field.getType()).getName())
					|| SDL.getTypeOrNull(TypeInfo.typeInfo(field.getType()).getName()) instanceof EnumTypeDefinition)
			.map(FieldDefinition::getName)
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "DEPARTMENT_ADMINISTRATOR, 370112", "SUBDISTRICT_ORGANISER, 370112013",
			"VILLAGE_CLERK, 370112013228" })
	void hundredsOfValuesFitWhatIsOpen(String role, String territory) {
		assertThat(maskedTypes().entrySet()
			.stream()
			.mapToInt(listed -> check(role, territory, listed.getKey(), listed.getValue()))
			.sum()).isPositive();
	}

	/** How many masked values there were in a list; that of a role may be empty in a small territory. */
	private int check(String role, String territory, String root, ObjectTypeDefinition type) {
		String query = "{ %s(first: 300) { nodes { id %s } } }".formatted(root, String.join(" ", leaves(type)));
		JsonNode rows = ask(role, territory, query, "").at("/data/" + root + "/nodes");
		Map<String, JsonNode> full = full(root, rows, leaves(type));
		int checked = 0;
		for (FieldDefinition field : masked(type).toList()) {
			for (JsonNode row : rows) {
				String shown = row.path(field.getName()).asString("");
				String value = Objects.requireNonNull(full.get(row.path("id").asString()))
					.path(field.getName())
					.asString("");
				if (shown.contains("*")) {
					checked++;
					assertThat(candidates(field.getName(), value, shown, row)).as("%s as %s", field.getName(), role)
						.isGreaterThanOrEqualTo(CANDIDATES);
				}
			}
		}
		return checked;
	}

	private Map<String, JsonNode> full(String root, JsonNode rows, List<String> leaves) {
		String ids = rows.valueStream()
			.map(row -> "\"" + row.path("id").asString() + "\"")
			.collect(Collectors.joining(","));
		var full = new HashMap<String, JsonNode>();
		ask("DEPARTMENT_ADMINISTRATOR", "*",
				"{ %s(first: 300, where: {id: {in: [%s]}}) { nodes { id %s } } }".formatted(root, ids,
						String.join(" ", leaves)),
				"核对")
			.at("/data/" + root + "/nodes")
			.forEach(row -> full.put(row.path("id").asString(), row));
		return full;
	}

	/** How many values there are at the least that somebody cannot tell apart who sees the other fields of the row. */
	private static long candidates(String field, String value, String shown, JsonNode row) {
		return switch (field) {
			case "identityNumber" -> identityNumbers(value, shown, row);
			case "phone" -> phones(shown);
			default -> throw new AssertionError("What tells the rest of %s? Say it here.".formatted(field));
		};
	}

	/** With the right division, and the right month, as far as they are not shown anyway. */
	private static long identityNumbers(String value, String shown, JsonNode row) {
		LocalDate born = IdentityNumber.of(value).bornOn();
		String open = row.valueStream()
			.map(each -> each.asString("").replaceAll("\\D", ""))
			.collect(Collectors.joining(" "));
		YearMonth month = YearMonth.from(born);
		boolean isDayOpen = open.contains(DateTimeFormatter.BASIC_ISO_DATE.format(born));
		return IntStream.rangeClosed(1, month.lengthOfMonth())
			.mapToObj(month::atDay)
			.filter(day -> !isDayOpen || day.equals(born))
			.flatMap(day -> IntStream.range(0, 1000)
				.mapToObj(sequence -> IdentityNumber.of(value.substring(0, 6), day, sequence)))
			.filter(number -> row.path("sex").isNull() || number.sex().name().equals(row.path("sex").asString()))
			.filter(number -> fits(number.digits(), shown))
			.count();
	}

	/** Of a known city, some fifty of what may follow the network's three digits are in use; behind them all are. */
	private static long phones(String shown) {
		long rest = shown.substring(7).chars().filter(digit -> digit == '*').count();
		return (shown.substring(3, 7).equals("****") ? 50 : 1) * (long) Math.pow(10, (double) rest);
	}

	private static boolean fits(String value, String shown) {
		return value.length() == shown.length() && IntStream.range(0, value.length())
			.allMatch(place -> shown.charAt(place) == '*' || shown.charAt(place) == value.charAt(place));
	}

	@Test
	void theLastFourWouldTell() {
		LocalDate born = LocalDate.parse("1985-03-12");
		String number = IdentityNumber.of("370112", born, 123).digits();
		JsonNode row = JsonMapper.shared().readTree("{\"sex\": \"MALE\", \"bornOn\": \"1985-03-12\"}");
		assertThat(identityNumbers(number, "370112********" + number.substring(14), row)).isEqualTo(1);
		assertThat(identityNumbers(number, "370112***********" + number.charAt(17), row)).isLessThan(CANDIDATES);
		assertThat(identityNumbers(number, "370112************", row)).isEqualTo(500);
		assertThat(phones("138****1234")).isLessThan(CANDIDATES);
		assertThat(phones("138********")).isGreaterThan(CANDIDATES);
	}

	/** To look for a number is to ask whether it is the one. */
	@ParameterizedTest
	@CsvSource({ "DEPARTMENT_ADMINISTRATOR, 370112", "SUBDISTRICT_ORGANISER, 370112013", "VILLAGE_CLERK, 370112013228",
			"REPORT_WRITER, 370112" })
	void whoSeesAPartCannotLookForTheWhole(String role, String territory) {
		maskedTypes().forEach((root, type) -> masked(type).forEach(field -> {
			boolean isOpen = field.getName().equals("phone")
					&& Set.of("DEPARTMENT_ADMINISTRATOR", "SUBDISTRICT_ORGANISER").contains(role);
			for (String condition : List.of("where: {%s: {eq: \"x\"}}", "where: {NOT: {%s: {in: [\"x\"]}}}",
					"orderBy: [{%s: ASC}]")) {
				JsonNode answer = ask(role, territory,
						"{ %s(%s) { totalCount } }".formatted(root, condition.formatted(field.getName())), "");
				assertThat(answer.at("/errors/0/extensions/code").asString("none"))
					.as("%s %s", condition, field.getName())
					.isIn(isOpen ? List.of("VALIDATION_FAILED")
							: List.of("FIELD_FORBIDDEN", "FIGURES_ONLY", "VALIDATION_FAILED"));
			}
		}));
	}

	private JsonNode ask(String role, String territory, String query, String purpose) {
		return requests.answerTo("masks-" + role, role, territory,
				Map.of("query", query, "extensions", purpose.isEmpty() ? Map.of() : Map.of("purpose", purpose)));
	}

}
