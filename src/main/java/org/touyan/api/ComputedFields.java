package org.touyan.api;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.function.SingletonSupplier;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledField.Computation;
import org.touyan.query.CompiledOperation;

/**
 * Completes what was read of nodes with the fields of theirs that code computes: each for all nodes of the answer at
 * once, wherever in it they are.
 */
@Component
class ComputedFields {

	private final CompiledSchema schema;

	private final RequestCompiler compiler;

	private final GraphReads reads;

	private final QuestionReads questions;

	private final SnapshotCache snapshots;

	/** Read when it is first needed: the controllers need what needs this. */
	private final SingletonSupplier<Map<FieldCoordinates, Computing>> methods;

	ComputedFields(CompiledSchema schema, RequestCompiler compiler, GraphReads reads, QuestionReads questions,
			SnapshotCache snapshots, ListableBeanFactory beans) {
		this.schema = schema;
		this.compiler = compiler;
		this.reads = reads;
		this.questions = questions;
		this.snapshots = snapshots;
		this.methods = SingletonSupplier.of(() -> methods(beans));
	}

	/** What computes a field. */
	record Computing(Object controller, Method method) {

		private Map<?, ?> values(Set<String> ids, FieldContext context) {
			return (Map<?, ?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(method, controller, ids, context));
		}

	}

	/** What computes which field. */
	Map<FieldCoordinates, Computing> methods() {
		return methods.obtain();
	}

	private static Map<FieldCoordinates, Computing> methods(ListableBeanFactory beans) {
		return beans.getBeansWithAnnotation(Controller.class)
			.values()
			.stream()
			.flatMap(ComputedFields::methods)
			.collect(Collectors.toMap(computing -> {
				ComputedMapping mapping = Objects
					.requireNonNull(computing.method().getAnnotation(ComputedMapping.class));
				return FieldCoordinates.coordinates(mapping.type(), mapping.field());
			}, computing -> computing));
	}

	private static Stream<Computing> methods(Object controller) {
		return MethodIntrospector
			.selectMethods(AopUtils.getTargetClass(controller),
					(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ComputedMapping.class))
			.stream()
			.map(method -> {
				Method invoked = AopUtils.selectInvocableMethod(method, controller.getClass());
				ReflectionUtils.makeAccessible(invoked);
				return new Computing(controller, invoked);
			});
	}

	/**
	 * What is computed for one field on one day.
	 *
	 * @param type of the nodes that the request has it of
	 */
	private record Group(String type, String field, LocalDate day) {
	}

	/**
	 * What is read for root fields, with all that is computed of it; what is wrong with it is added to the errors.
	 * @param parent where in the response the fields are
	 */
	List<CompiledField.Response> answers(ExecutionContext context, CompiledOperation compiled, ResultPath parent) {
		List<CompiledField.Response> responses = responses(context, compiled);
		for (int index = 0; index < responses.size(); index++) {
			CompiledField.Response response = responses.get(index);
			compiled.fields()
				.get(index)
				.refused()
				.forEach((path, refused) -> context.addError(Errors.refused(refused, parent.append(path))));
			response.missing().forEach(path -> context.addError(Errors.missing(parent.append(path))));
			response.misfits().forEach(misfit -> context.addError(Errors.misfit(misfit, parent.append(misfit.path()))));
		}
		return responses;
	}

	/** What is read, with all that is computed of it, of one state of the graph. */
	List<CompiledField.Response> responses(ExecutionContext context, CompiledOperation compiled) {
		if (compiled.fields().stream().noneMatch(CompiledField::isComputed)) {
			return reads.responses(context, compiled);
		}
		for (int tries = 1;; tries++) {
			long version = reads.version(context);
			List<CompiledField.Response> responses = computed(context, compiled);
			if (tries == QuestionWiring.MOST_TRIES || reads.version(context) == version) {
				return responses;
			}
		}
	}

	private List<CompiledField.Response> computed(ExecutionContext context, CompiledOperation compiled) {
		List<CompiledField.Response> responses = reads.responses(context, compiled);
		var groups = new LinkedHashMap<Group, List<Computation>>();
		for (CompiledField.Response response : responses) {
			for (Computation each : response.computations()) {
				groups
					.computeIfAbsent(new Group(each.type(), each.field().getName(), each.day()), _ -> new ArrayList<>())
					.add(each);
			}
		}
		groups.forEach((group, computations) -> compute(context, group, computations));
		return responses;
	}

	private void compute(ExecutionContext context, Group group, List<Computation> computations) {
		Set<String> ids = computations.stream()
			.map(Computation::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		ExecutableNormalizedField first = computations.getFirst().field();
		Map<?, ?> values = computing(group).values(ids,
				new FieldContext(context, first.getResultKey(), group.day(), questions, snapshots));
		var places = new LinkedHashMap<ExecutableNormalizedField, List<Computation>>();
		computations.forEach(each -> places.computeIfAbsent(each.field(), _ -> new ArrayList<>()).add(each));
		places.forEach((field, those) -> put(context, field, those, values, group.day()));
	}

	private Computing computing(Group group) {
		Map<FieldCoordinates, Computing> known = methods();
		GraphQLObjectType type = schema.executable().getObjectType(group.type());
		return place(type, group.field(), known.keySet()).map(known::get)
			.orElseThrow(
					() -> new IllegalStateException("Nothing computes %s.%s".formatted(group.type(), group.field())));
	}

	/** The place in the SDL that stands for a field of a type: its own, or that of an interface. */
	static Optional<FieldCoordinates> place(GraphQLObjectType type, String field, Set<FieldCoordinates> known) {
		return Stream
			.concat(Stream.of(type.getName()), type.getInterfaces().stream().map(GraphQLNamedOutputType::getName))
			.map(name -> FieldCoordinates.coordinates(name, field))
			.filter(known::contains)
			.findFirst();
	}

	private void put(ExecutionContext context, ExecutableNormalizedField field, List<Computation> computations,
			Map<?, ?> values, LocalDate day) {
		var needed = new HashMap<String, Object>();
		computations.forEach(each -> {
			Object value = values.get(each.id());
			if (value != null) {
				needed.put(each.id(), value);
			}
		});
		AnswerNodes nodes = AnswerNodes.of(schema, compiler, this, context, field, needed.values(), day);
		var shape = new AnswerShape(schema, context, nodes);
		computations.forEach(each -> each.object()
			.put(field.getResultKey(), shape.object(field, needed.get(each.id()), each.path())));
	}

}
