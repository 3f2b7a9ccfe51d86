package org.touyan.api;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the document of a request, by its text or by the SHA-256 hash of its text, and keeps it parsed and validated.
 * Every document that was answered once is found by its hash, which is all that automatic persisted queries need.
 */
@Component
class Documents implements PreparsedDocumentProvider {

	private final Cache<String, Valid> valid;

	private final RegisteredDocuments registered;

	private final boolean registeredOnly;

	Documents(ApiSettings settings, RegisteredDocuments registered) {
		// On the thread that writes, so that the bound holds at once.
		this.valid = Caffeine.newBuilder()
			.maximumWeight(settings.documentCache().toBytes())
			.weigher((String hash, Valid document) -> document.length())
			.executor(Runnable::run)
			.build();
		this.registered = registered;
		this.registeredOnly = settings.registeredDocumentsOnly();
	}

	/** Documents with errors are not kept: what is said about them depends on the language of who asks. */
	private record Valid(PreparsedDocumentEntry document, int length) {
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		DocumentRequest asked = input.getGraphQLContext().getOrDefault(DocumentRequest.class, DocumentRequest.BY_TEXT);
		PreparsedDocumentEntry document = document(input, asked.hash(), parse);
		return CompletableFuture.completedFuture(asked.readsOnly() && writes(document, input.getOperationName())
				? new PreparsedDocumentEntry(Errors.readsOnly()) : document);
	}

	private PreparsedDocumentEntry document(ExecutionInput input, @Nullable String asked,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		String query = input.getQuery();
		if (asked != null && query.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
			return document(asked, registered.text(asked), input, parse);
		}
		String hash = RegisteredDocuments.hash(query);
		return asked == null || asked.equals(hash) ? document(hash, query, input, parse)
				: new PreparsedDocumentEntry(Errors.anotherHash());
	}

	private PreparsedDocumentEntry document(String hash, @Nullable String text, ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		if (registered.text(hash) != null) {
			RegisteredDocuments.markAsked(input.getGraphQLContext());
		}
		else if (registeredOnly) {
			return new PreparsedDocumentEntry(Errors.notRegistered());
		}
		Valid known = valid.getIfPresent(hash);
		if (known != null) {
			return known.document();
		}
		return text == null ? new PreparsedDocumentEntry(Errors.unknownHash()) : parsed(hash, text, input, parse);
	}

	private PreparsedDocumentEntry parsed(String hash, String text, ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		try {
			PreparsedDocumentEntry document = parse.apply(input.transform(builder -> builder.query(text)));
			if (!document.hasErrors()) {
				valid.put(hash, new Valid(document, text.length()));
			}
			return document;
		}
		catch (AbortExecutionException refused) {
			return new PreparsedDocumentEntry(List.copyOf(refused.getUnderlyingErrors()));
		}
	}

	/** A document that could not be parsed does nothing at all. */
	private static boolean writes(PreparsedDocumentEntry entry, @Nullable String name) {
		if (entry.getDocument() == null) {
			return false;
		}
		boolean isNamed = name != null && !name.isEmpty();
		List<OperationDefinition> operations = entry.getDocument().getDefinitionsOfType(OperationDefinition.class);
		return operations.stream()
			.filter(operation -> isNamed ? Objects.equals(name, operation.getName()) : operations.size() == 1)
			.anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
	}

}
