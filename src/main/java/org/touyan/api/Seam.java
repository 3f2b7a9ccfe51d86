package org.touyan.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start where the schema, the documents of questions and the code that reads and answers them do not fit
 * together: a wrong name would be null or an empty list in answers.
 */
@Component
class Seam {

	private final CompiledSchema schema;

	private final QuestionDocuments documents;

	private final BeanFactory beans;

	private final ObjectProvider<ComputedFields> computed;

	Seam(CompiledSchema schema, QuestionDocuments documents, BeanFactory beans,
			ObjectProvider<ComputedFields> computed) {
		this.computed = computed;
		this.schema = schema;
		this.documents = documents;
		this.beans = beans;
	}

	/**
	 * Checks all of it. A service that is told another SDL, for another graph, has none of the questions.
	 * @param report what Spring found: methods and their parameters without a field or argument, and fields without
	 * anything that answers them, but of types of objects those of a first class only
	 * @throws DocumentException that tells everything that does not fit
	 */
	void check(SchemaReport report) {
		GraphQLObjectType query = report.schema().getQueryType();
		if (query.getFields().stream().noneMatch(field -> method(report, query, field) != null)) {
			return;
		}
		var mistakes = new ArrayList<String>();
		report.unmappedRegistrations().keySet().forEach(field -> mistakes.add(field + " is answered and no field."));
		report.unmappedArguments()
			.forEach((answer, names) -> mistakes.add("%s takes %s, which is no argument.".formatted(answer, names)));
		Stream.concat(Stream.of(query), Stream.ofNullable(report.schema().getMutationType()))
			.forEach(root -> answers(report, root, mistakes));
		computed(report.schema(), mistakes);
		mistakes.addAll(documents.mistakes(records()));
		if (!mistakes.isEmpty()) {
			throw new DocumentException(
					"Questions and schema do not fit together:\n- " + String.join("\n- ", mistakes));
		}
	}

	private void answers(SchemaReport report, GraphQLObjectType root, List<String> mistakes) {
		for (GraphQLFieldDefinition field : root.getFields()) {
			FieldCoordinates place = FieldCoordinates.coordinates(root, field);
			Method method = method(report, root, field);
			if (method != null) {
				mistakes.addAll(ArgumentFit.mistakes(place.toString(), field, method));
				mistakes.addAll(AnswerFit.mistakes(place.toString(), field, method, schema::isNode));
			}
			else if (report.unmappedFields().contains(place) && !schema.compiler().compiles(field.getName())
					&& !report.schema().getCodeRegistry().hasDataFetcher(place)) {
				mistakes.add(place + " is answered by nothing.");
			}
		}
	}

	/** Each field of nodes that is computed has one method for it, and each method a field. */
	private void computed(GraphQLSchema published, List<String> mistakes) {
		Map<FieldCoordinates, ComputedFields.Computing> methods = new LinkedHashMap<>(computed.getObject().methods());
		var unused = new HashSet<>(methods.keySet());
		schema.computed().forEach((name, fields) -> {
			GraphQLObjectType type = published.getObjectType(name);
			for (String field : fields) {
				ComputedFields.place(type, field, methods.keySet()).ifPresentOrElse(place -> {
					unused.remove(place);
					mistakes.addAll(AnswerFit.computed(place.toString(), type.getField(field),
							Objects.requireNonNull(methods.get(place)).method(), schema::isNode));
				}, () -> mistakes.add("%s.%s is computed by nothing.".formatted(name, field)));
			}
		});
		unused.forEach(place -> mistakes.add(place + " is computed and is no such field."));
	}

	private static @Nullable Method method(SchemaReport report, GraphQLObjectType root, GraphQLFieldDefinition field) {
		DataFetcher<?> fetcher = report.dataFetcher(FieldCoordinates.coordinates(root, field));
		return fetcher instanceof SelfDescribingDataFetcher<?> described ? described.asMethod() : null;
	}

	/** The records that are read by documents. */
	private List<Class<?>> records() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		beans.getBeanProvider(MetadataReaderFactory.class).ifAvailable(scanner::setMetadataReaderFactory);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ReadBy.class));
		var records = new ArrayList<Class<?>>();
		for (String name : AutoConfigurationPackages.get(beans)) {
			for (BeanDefinition found : scanner.findCandidateComponents(name)) {
				records.add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
			}
		}
		return records;
	}

}
