package org.touyan.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/** The documents that whoever runs the service has laid down for it, by the SHA-256 hash of their text. */
@Component
class RegisteredDocuments {

	private final Map<String, String> files = new ConcurrentHashMap<>();

	private final Map<String, String> texts = new ConcurrentHashMap<>();

	RegisteredDocuments(ApiSettings settings) {
		String location = settings.documents();
		if (location != null) {
			read(location);
		}
		else if (settings.registeredDocumentsOnly()) {
			throw new DocumentException("Only registered documents are to be answered (touyan.api."
					+ "registered-documents-only), but touyan.api.documents does not say where they are.");
		}
	}

	private void read(String location) {
		String folder = (ResourceUtils.isUrl(location) ? "" : "file:") + location.replaceFirst("/$", "");
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "/**/*.graphql")) {
				add(file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException unreadable) {
			throw new DocumentException("The documents at %s cannot be read.".formatted(location));
		}
		if (files.isEmpty()) {
			throw new DocumentException("There are no documents (*.graphql) at %s.".formatted(location));
		}
	}

	void add(String file, String text) {
		files.put(file, text);
		// Clients send what is in a file with or without the line break it ends with.
		texts.put(hash(text), text);
		texts.put(hash(text.strip()), text.strip());
	}

	/** Notes in a request's context that its document is one of them. */
	static void markAsked(GraphQLContext request) {
		request.put(RegisteredDocuments.class, true);
	}

	/** Whether a request's document is one of them. */
	static boolean areAsked(GraphQLContext request) {
		return request.hasKey(RegisteredDocuments.class);
	}

	/**
	 * Checks the documents against the schema.
	 * @param schema what clients see
	 * @throws DocumentException if one of them does not fit it
	 */
	void check(GraphQLSchema schema) {
		files.forEach((file, text) -> {
			var result = ParseAndValidate.parseAndValidate(schema, ExecutionInput.newExecutionInput(text).build());
			List<GraphQLError> errors = result.getErrors();
			if (!errors.isEmpty()) {
				throw new DocumentException("The registered document in %s is not valid: %s".formatted(file,
						errors.getFirst().getMessage()));
			}
		});
	}

	/** The documents, as they are in their files. */
	Collection<String> texts() {
		return files.values();
	}

	@Nullable
	String text(String hash) {
		return texts.get(hash);
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
