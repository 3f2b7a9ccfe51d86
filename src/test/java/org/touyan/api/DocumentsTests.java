package org.touyan.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which documents are answered, which are kept, and which are refused, on a schema small enough to write too. */
class DocumentsTests {

	private static final GraphQLSchema SCHEMA = new SchemaGenerator().makeExecutableSchema(
			new SchemaParser().parse("type Query { hello: String } type Mutation { greet: String }"),
			RuntimeWiring.MOCKED_WIRING);

	private static final DataSize LARGE = DataSize.ofMegabytes(2);

	private final AtomicInteger parsings = new AtomicInteger();

	@Test
	void aDocumentIsParsedOnce() {
		GraphQL engine = engine(settings(LARGE, null, false));
		for (int time = 0; time < 3; time++) {
			assertThat(ask(engine, "{ hello }", null, false)).isEmpty();
		}
		assertThat(parsings).hasValue(1);
	}

	@Test
	void documentsWithErrorsAreNotKept() {
		GraphQL engine = engine(settings(LARGE, null, false));
		assertThat(ask(engine, "{ nothing }", null, false)).isEqualTo("null");
		assertThat(ask(engine, null, RegisteredDocuments.hash("{ nothing }"), false))
			.isEqualTo("PERSISTED_QUERY_NOT_FOUND");
	}

	@Test
	void noMoreTextIsKeptThanIsAllowed() {
		GraphQL engine = engine(settings(DataSize.ofBytes(100), null, false));
		int known = 0;
		for (int number = 0; number < 50; number++) {
			assertThat(ask(engine, "query Q%02d { hello }".formatted(number), null, false)).isEmpty();
		}
		for (int number = 0; number < 50; number++) {
			String hash = RegisteredDocuments.hash("query Q%02d { hello }".formatted(number));
			known += ask(engine, null, hash, false).isEmpty() ? 1 : 0;
		}
		assertThat(known).isBetween(1, 5);
	}

	@Test
	void aHashOfAnotherDocumentIsRefusedThoughItIsKnown() {
		GraphQL engine = engine(settings(LARGE, null, false));
		String hash = RegisteredDocuments.hash("{ hello }");
		assertThat(ask(engine, "{ hello }", hash, false)).isEmpty();
		assertThat(ask(engine, "{ __typename }", hash, false)).isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
	}

	@Test
	void whoMayOnlyReadWritesByNoDocument() {
		GraphQL engine = engine(settings(LARGE, null, false));
		String document = "mutation { greet }";
		assertThat(ask(engine, document, null, true)).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(ask(engine, document, null, false)).isEmpty();
		assertThat(ask(engine, null, RegisteredDocuments.hash(document), true)).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(ask(engine, "{ hello }", null, true)).isEmpty();
	}

	@Test
	void onlyRegisteredDocumentsAreAnsweredWhereThatIsWanted(@TempDir Path folder) throws IOException {
		Files.createDirectory(folder.resolve("inside"));
		Files.writeString(folder.resolve("inside/hello.graphql"), "{ hello }\n");
		GraphQL engine = engine(settings(LARGE, folder.toString(), true));
		assertThat(ask(engine, null, RegisteredDocuments.hash("{ hello }\n"), true)).isEmpty();
		assertThat(ask(engine, null, RegisteredDocuments.hash("{ hello }"), true)).isEmpty();
		assertThat(ask(engine, "{ hello }\n", null, false)).isEmpty();
		assertThat(ask(engine, "{ hello }", null, false)).isEmpty();
		parsings.set(0);
		assertThat(ask(engine, "{ hello hello }", null, false)).isEqualTo("DOCUMENT_NOT_REGISTERED");
		assertThat(ask(engine, "{", null, false)).isEqualTo("DOCUMENT_NOT_REGISTERED");
		assertThat(ask(engine, null, "0", false)).isEqualTo("DOCUMENT_NOT_REGISTERED");
		assertThat(parsings).hasValue(0);
	}

	@Test
	void registeredDocumentsAreKnownByTheirHashWhereOthersAreAnsweredToo(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("hello.graphql"), "{ hello }");
		GraphQL engine = engine(settings(LARGE, folder.toString(), false));
		assertThat(ask(engine, null, RegisteredDocuments.hash("{ hello }"), false)).isEmpty();
		assertThat(ask(engine, "{ __typename }", null, false)).isEmpty();
	}

	@Test
	void documentsAreFoundInTheClasspathToo() {
		var registered = new RegisteredDocuments(settings(LARGE, "classpath:static/graphiql/", true));
		assertThatThrownBy(() -> registered.check(SCHEMA)).isInstanceOf(DocumentException.class)
			.hasMessageContaining("static/graphiql");
	}

	@Test
	void aRegisteredDocumentThatDoesNotFitTheSchemaIsNamed(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("good.graphql"), "{ hello }");
		Files.writeString(folder.resolve("bad.graphql"), "{ nothing }");
		var registered = new RegisteredDocuments(settings(LARGE, folder.toString(), false));
		assertThatThrownBy(() -> registered.check(SCHEMA)).isInstanceOf(DocumentException.class)
			.hasMessageContaining("bad.graphql")
			.hasMessageContaining("Field 'nothing' in type 'Query' is undefined");
	}

	@Test
	void aFolderWithoutDocumentsIsAMistake(@TempDir Path folder) {
		String missing = folder.resolve("missing").toString();
		for (String location : new String[] { folder.toString(), missing }) {
			assertThatThrownBy(() -> new RegisteredDocuments(settings(LARGE, location, false)))
				.isInstanceOf(DocumentException.class)
				.hasMessage("There are no documents (*.graphql) at %s.", location);
		}
		assertThatThrownBy(() -> new RegisteredDocuments(settings(LARGE, "classpath:none", false)))
			.isInstanceOf(DocumentException.class)
			.hasMessage("The documents at classpath:none cannot be read.");
		assertThatThrownBy(() -> new RegisteredDocuments(settings(LARGE, null, true)))
			.isInstanceOf(DocumentException.class)
			.hasMessageContaining("touyan.api.documents");
	}

	private static ApiSettings settings(DataSize cache, @Nullable String documents, boolean registeredOnly) {
		var given = new HashMap<String, Object>();
		given.put("touyan.api.document-cache", cache);
		given.put("touyan.api.registered-documents-only", registeredOnly);
		if (documents != null) {
			given.put("touyan.api.documents", documents);
		}
		return new Binder(new MapConfigurationPropertySource(given)).bind("touyan.api", ApiSettings.class).get();
	}

	private GraphQL engine(ApiSettings settings) {
		var registered = new RegisteredDocuments(settings);
		registered.check(SCHEMA);
		return GraphQL.newGraphQL(SCHEMA)
			.preparsedDocumentProvider(new Documents(settings, registered))
			.instrumentation(new SimplePerformantInstrumentation() {
				@Override
				public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
						@Nullable InstrumentationState state) {
					parsings.incrementAndGet();
					return SimpleInstrumentationContext.noOp();
				}
			})
			.build();
	}

	/** The code of the only error, nothing where there is none. */
	private static String ask(GraphQL engine, @Nullable String text, @Nullable String hash, boolean readsOnly) {
		var errors = engine
			.execute(
					ExecutionInput.newExecutionInput(text == null ? PersistedQuerySupport.PERSISTED_QUERY_MARKER : text)
						.graphQLContext(Map.of(DocumentRequest.class, new DocumentRequest(hash, readsOnly)))
						.build())
			.getErrors();
		Map<String, Object> extensions = errors.isEmpty() ? Map.of() : errors.getFirst().getExtensions();
		return errors.isEmpty() ? "" : String.valueOf(extensions == null ? null : extensions.get(Errors.CODE));
	}

}
