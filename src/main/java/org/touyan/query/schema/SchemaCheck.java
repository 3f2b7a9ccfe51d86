package org.touyan.query.schema;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.Directives;
import graphql.GraphQLError;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaTypeChecker;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that is wrong with an SDL, each with its file and line: what cannot be read, else what is defined twice or
 * not at all, and what cannot be mapped. It is asked when the SDL was refused, which stops at the first.
 */
public final class SchemaCheck {

	/** Where graphql-java repeats the place at the end of its sentences, or in them. */
	private static final Pattern PLACE = Pattern.compile(" ?\\[@\\d+:\\d+]");

	private static final String LANGUAGE = "language";

	/** A graph in which whatever is generated once is, for its names. */
	private static final String ANY = """
			type Query { all: [T!]! paths: [T!]! @paths found: [T!]! @found }
			type T @node @search(index: "names") { id: ID! }""";

	/** Directives that GraphQL itself has, which nobody defines. */
	private static final List<DirectiveDefinition> LANGUAGES_OWN = List.of(Directives.DEPRECATED_DIRECTIVE_DEFINITION,
			Directives.SPECIFIED_BY_DIRECTIVE_DEFINITION, Directives.ONE_OF_DIRECTIVE_DEFINITION);

	private final List<SchemaMistake> mistakes = new ArrayList<>();

	private final List<SDLDefinition<?>> written = new ArrayList<>();

	private final Set<String> names = new LinkedHashSet<>();

	/** Where fields are whose descriptions are where graphql-java says that they are. */
	private final Map<SourceLocation, SourceLocation> lines = new HashMap<>();

	private final List<String> files;

	private SchemaCheck(Map<String, String> texts, String language) {
		this.files = List.copyOf(texts.keySet());
		var all = new LinkedHashMap<>(texts);
		all.put(LANGUAGE, language);
		all.forEach(this::read);
	}

	/**
	 * Looks for mistakes.
	 * @param texts of the SDL, by the names of their files
	 * @param language the directives that map an SDL to a graph, where the texts do not define them
	 * @return each mistake in a line, in the order of the files; none where it can be used
	 */
	public static List<String> mistakes(Map<String, String> texts, String language) {
		var check = new SchemaCheck(texts, language);
		if (check.mistakes.isEmpty()) {
			check.checkModel();
		}
		return check.mistakes.stream()
			.sorted(Comparator.comparing(SchemaMistake::location, Comparator.nullsLast(check.inOrder())))
			.map(SchemaMistake::toString)
			.distinct()
			.toList();
	}

	private Comparator<SourceLocation> inOrder() {
		return Comparator.<SourceLocation>comparingInt(location -> files.indexOf(location.getSourceName()))
			.thenComparingInt(SourceLocation::getLine)
			.thenComparingInt(SourceLocation::getColumn);
	}

	private void read(String file, String text) {
		MultiSourceReader reader = MultiSourceReader.newMultiSourceReader()
			.reader(new StringReader(text), file)
			.trackData(true)
			.build();
		try {
			Document document = new Parser().parseDocument(ParserEnvironment.newParserEnvironment()
				.document(reader)
				.parserOptions(ParserOptions.getDefaultSdlParserOptions())
				.build());
			document.getDefinitions().forEach(definition -> {
				if (definition instanceof SDLDefinition<?> type) {
					written.add(type);
				}
				else {
					add("This is no definition of a type.", definition.getSourceLocation());
				}
			});
		}
		catch (InvalidSyntaxException unreadable) {
			add(String.valueOf(unreadable.getMessage()), unreadable.getLocation());
		}
	}

	/** The definitions as they are written; what is defined again is a mistake, but for the language's own. */
	private TypeDefinitionRegistry registry() {
		var registry = new TypeDefinitionRegistry();
		for (SDLDefinition<?> definition : written) {
			SourceLocation location = definition.getSourceLocation();
			boolean own = location != null && LANGUAGE.equals(location.getSourceName());
			registry.add(definition).filter(_ -> !own).ifPresent(error -> add(error.getMessage(), location));
		}
		return registry;
	}

	private void checkModel() {
		TypeDefinitionRegistry sdl = registry();
		names.addAll(sdl.types().keySet());
		names.addAll(sdl.scalars().keySet());
		int before = mistakes.size();
		Optional<GraphSchema> schema = model(sdl);
		List<SourceLocation> mapped = mistakes.subList(before, mistakes.size())
			.stream()
			.flatMap(mistake -> Stream.ofNullable(mistake.location()))
			.toList();
		checkTypes(sdl, schema.map(read -> read.api().types().keySet()).orElse(null), mapped);
		if (mistakes.isEmpty() && schema.isPresent()) {
			checkRoles(schema.get());
		}
	}

	private Optional<GraphSchema> model(TypeDefinitionRegistry sdl) {
		try {
			return Optional.of(GraphSchema.of(sdl));
		}
		catch (SchemaException wrong) {
			mistakes.addAll(wrong.mistakes());
			return Optional.empty();
		}
	}

	/** Types that are generated cannot be missing; where nothing could be, they are known by their names. */
	private void checkTypes(TypeDefinitionRegistry sdl, @Nullable Set<String> generated, List<SourceLocation> mapped) {
		Set<String> always = GraphSchema.of(new SchemaParser().parse(ANY)).api().types().keySet();
		TypeDefinitionRegistry whole = inherited(sdl);
		for (TypeName type : undefined(whole)) {
			String name = type.getName();
			if (!(generated == null ? always.contains(name) || names.stream().anyMatch(name::startsWith)
					: generated.contains(name)) && !isIn(mapped, type.getSourceLocation())) {
				add("There is no type %s.".formatted(name), type.getSourceLocation());
			}
			whole.add(ScalarTypeDefinition.newScalarTypeDefinition().name(name).build());
		}
		LANGUAGES_OWN.forEach(whole::add);
		new SchemaTypeChecker().checkTypeRegistry(whole.readOnly(), RuntimeWiring.MOCKED_WIRING)
			.stream()
			.filter(error -> error.getLocations().stream().noneMatch(location -> isIn(mapped, location)))
			.forEach(this::add);
	}

	/** What cannot be mapped has been said in other words. */
	private boolean isIn(List<SourceLocation> mapped, @Nullable SourceLocation location) {
		return location != null
				&& mapped.stream().anyMatch(other -> sameLine(lines.getOrDefault(location, location), other));
	}

	private static boolean sameLine(SourceLocation one, SourceLocation other) {
		return Objects.equals(one.getSourceName(), other.getSourceName()) && one.getLine() == other.getLine();
	}

	/** Every type with the fields of its interfaces and of its extensions. */
	private TypeDefinitionRegistry inherited(TypeDefinitionRegistry sdl) {
		var definitions = new Definitions(sdl);
		var whole = new TypeDefinitionRegistry();
		for (SDLDefinition<?> definition : written) {
			switch (definition) {
				case ObjectTypeExtensionDefinition extension when definitions.objects()
					.containsKey(extension.getName()) -> {
				}
				case ObjectTypeDefinition type ->
					whole.add(Objects.requireNonNull(definitions.objects().get(type.getName())));
				case InterfaceTypeDefinition type ->
					whole.add(Objects.requireNonNull(definitions.interfaces().get(type.getName())));
				default -> whole.add(definition);
			}
		}
		return whole;
	}

	private List<TypeName> undefined(TypeDefinitionRegistry whole) {
		var undefined = new ArrayList<TypeName>();
		new NodeTraverser().preOrder(new NodeVisitorStub() {
			@Override
			@SuppressWarnings("rawtypes")
			public TraversalControl visitFieldDefinition(FieldDefinition field, TraverserContext<Node> context) {
				lines.put(field.getSourceLocation(), Objects.requireNonNull(Definitions.location(field)));
				return TraversalControl.CONTINUE;
			}

			@Override
			@SuppressWarnings("rawtypes")
			public TraversalControl visitTypeName(TypeName name, TraverserContext<Node> context) {
				undefined.add(name);
				return TraversalControl.CONTINUE;
			}
		}, written);
		undefined.removeIf(type -> ScalarInfo.isGraphqlSpecifiedScalar(type.getName())
				|| whole.getTypeOrNull(type.getName()) != null);
		return undefined;
	}

	/** What only the executable schema can tell. */
	private void checkRoles(GraphSchema schema) {
		try {
			schema.check(new graphql.schema.idl.SchemaGenerator().makeExecutableSchema(schema.api(),
					RuntimeWiring.MOCKED_WIRING));
		}
		catch (SchemaException wrong) {
			mistakes.addAll(wrong.mistakes());
		}
		catch (SchemaProblem wrong) {
			wrong.getErrors().forEach(this::add);
		}
		catch (InvalidSchemaException wrong) {
			add(String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " "), null);
		}
	}

	private void add(GraphQLError error) {
		List<SourceLocation> locations = error.getLocations();
		add(error.getMessage(), locations.isEmpty() ? null : locations.getFirst());
	}

	private void add(String message, @Nullable SourceLocation location) {
		boolean nowhere = location == null || location.equals(SourceLocation.EMPTY);
		mistakes.add(new SchemaMistake(PLACE.matcher(message).replaceAll(""),
				nowhere ? null : lines.getOrDefault(location, location)));
	}

}
