package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import graphql.validation.Validator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The documents that answers by code are read by, each parsed and validated once. */
@Component
class QuestionDocuments {

	private static final String FOLDER = "questions/";

	private static final String EXTENSION = ".graphql";

	private final CompiledSchema schema;

	private final Map<Class<?>, Query> queries = new ConcurrentHashMap<>();

	QuestionDocuments(CompiledSchema schema) {
		this.schema = schema;
	}

	/** A query that is valid. */
	record Query(OperationDefinition definition, Map<String, FragmentDefinition> fragments) {
	}

	/** The query that a record is read by. */
	Query query(Class<?> type) {
		return queries.computeIfAbsent(type, _ -> {
			String name = name(type);
			return query(name, text(new ClassPathResource(FOLDER + name + EXTENSION)));
		});
	}

	/**
	 * A query that is not in a file.
	 * @throws DocumentException where it is not valid
	 */
	Query query(String name, String text) {
		Document document = parsed(name, text);
		List<ValidationError> errors = errors(document);
		if (!errors.isEmpty()) {
			throw new DocumentException("%s is not valid: %s".formatted(name, errors.getFirst().getMessage()));
		}
		NodeUtil.GetOperationResult found = NodeUtil.getOperation(document, null);
		return new Query(found.operationDefinition, found.fragmentsByName);
	}

	private static Document parsed(String name, String text) {
		try {
			return Parser.parse(text);
		}
		catch (InvalidSyntaxException invalid) {
			throw new DocumentException("%s is not valid: %s".formatted(name, invalid.getMessage()));
		}
	}

	private static String name(Class<?> type) {
		return Objects.requireNonNull(type.getAnnotation(ReadBy.class), () -> type + " is not read by a document.")
			.value();
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException absent) {
			throw new UncheckedIOException(absent);
		}
	}

	/**
	 * Checks all documents, and compares records with those that they are read by.
	 * @return what does not fit, each in a sentence
	 */
	List<String> mistakes(List<Class<?>> types) {
		var mistakes = new ArrayList<String>();
		Map<String, Resource> unread = files();
		for (Class<?> type : types) {
			unread.remove(name(type));
			try {
				Query query = query(type);
				DocumentFit.mistakes(schema.executable(), query.definition(), query.fragments(), type)
					.forEach(mistake -> mistakes.add(FOLDER + name(type) + ": " + mistake));
			}
			catch (DocumentException | UncheckedIOException invalid) {
				mistakes.add(FOLDER + invalid.getMessage());
			}
		}
		unread.forEach(
				(name, file) -> fragments(name, text(file)).forEach(mistake -> mistakes.add(FOLDER + name + mistake)));
		return mistakes;
	}

	/** What is not read into a record has fragments alone, which others put together. */
	private List<String> fragments(String name, String text) {
		Document document = parsed(name, text);
		if (!document.getDefinitionsOfType(OperationDefinition.class).isEmpty()) {
			return List.of(" is read into no record.");
		}
		return errors(document).stream()
			.filter(error -> error.getValidationErrorType() != ValidationErrorType.UnusedFragment)
			.map(error -> " is not valid: " + error.getMessage())
			.toList();
	}

	private List<ValidationError> errors(Document document) {
		return new Validator().validateDocument(schema.executable(), document, Locale.ROOT);
	}

	private static Map<String, Resource> files() {
		var files = new TreeMap<String, Resource>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + FOLDER + "**/*" + EXTENSION)) {
				String path = file.getURL().toString();
				files.put(
						path.substring(path.lastIndexOf(FOLDER) + FOLDER.length(), path.length() - EXTENSION.length()),
						file);
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return files;
	}

}
