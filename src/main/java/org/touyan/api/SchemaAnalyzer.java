package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.touyan.query.QuerySchema;

/**
 * Tells all that is wrong with the SDL, each with its file and line, instead of a stack trace. The files are read once
 * more for it, since what was made of them does not know where it came from.
 */
final class SchemaAnalyzer implements FailureAnalyzer {

	private static final String MADE = "graphQlSource";

	private final Environment environment;

	SchemaAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		boolean making = Stream.<Throwable>iterate(failure, thrown -> thrown != null, Throwable::getCause)
			.anyMatch(thrown -> thrown instanceof BeanCreationException bean && MADE.equals(bean.getBeanName()));
		List<String> mistakes = making ? mistakes() : List.of();
		return mistakes.isEmpty() ? null
				: new FailureAnalysis(mistakes.stream()
					.map(ErrorMessages::plain)
					.collect(Collectors.joining("\n- ", "The SDL cannot be used:\n- ", "")), null, failure);
	}

	private List<String> mistakes() {
		try {
			var texts = new LinkedHashMap<String, String>();
			for (Resource file : files()) {
				texts.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
			}
			return QuerySchema.mistakes(texts,
					new ClassPathResource("graphql/directives.graphqls").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** As Spring Boot finds them. */
	private List<Resource> files() throws IOException {
		GraphQlProperties.Schema settings = Binder.get(environment)
			.bindOrCreate("spring.graphql", GraphQlProperties.class)
			.getSchema();
		var resolver = new PathMatchingResourcePatternResolver();
		var files = new LinkedHashMap<String, Resource>();
		for (String location : settings.getLocations()) {
			for (String extension : settings.getFileExtensions()) {
				String folder = location.endsWith("/") ? location : location + "/";
				for (Resource file : resolver.getResources(folder + "*" + extension)) {
					files.put(file.getURL().toString(), file);
				}
			}
		}
		for (Resource file : settings.getAdditionalFiles()) {
			files.put(file.getURL().toString(), file);
		}
		return List.copyOf(files.values());
	}

	/** What the person who started the service would call it. */
	private static String name(Resource file) throws IOException {
		if (!file.isFile()) {
			return String.valueOf(file.getFilename());
		}
		Path path = file.getFile().toPath().toAbsolutePath();
		Path here = Path.of("").toAbsolutePath();
		return (path.startsWith(here) ? here.relativize(path) : path).toString();
	}

}
