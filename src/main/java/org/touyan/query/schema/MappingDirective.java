package org.touyan.query.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;

/** A directive that maps the SDL to the graph, read from a definition. */
final class MappingDirective {

	/** The names of these directives and of what they are defined with; none of it is published. */
	static final Set<String> NAMES = Set.of("node", "relationship", "temporal", "born", "derived", "cypher", "role",
			"pattern", "collated", "indexed", "recursive", "paths", "search", "found", "visible", "sensitive", "sealed",
			"property", "computed");

	private final Directive directive;

	private MappingDirective(Directive directive) {
		this.directive = directive;
	}

	static Optional<MappingDirective> on(DirectivesContainer<?> definition, String name) {
		return definition.getDirectives(name).stream().findFirst().map(MappingDirective::new);
	}

	/** The text of an argument; empty where it is null or not given. */
	Optional<String> text(String argument) {
		return value(argument).flatMap(value -> switch (value) {
			case StringValue string -> Optional.ofNullable(string.getValue());
			case EnumValue constant -> Optional.of(constant.getName());
			default -> Optional.empty();
		});
	}

	/** The texts of an argument that is a list of them; none where it is not given. */
	List<String> texts(String argument) {
		return value(argument).stream()
			.flatMap(value -> value instanceof ArrayValue list ? list.getValues().stream() : Stream.of(value))
			.map(value -> value instanceof StringValue text ? Objects.requireNonNull(text.getValue())
					: refuse(argument))
			.toList();
	}

	String requiredText(String argument) {
		return text(argument).orElseThrow(() -> mistake("needs the argument %s".formatted(argument)));
	}

	/** The text of an argument, as what it stands for. */
	<T> T required(String argument, Function<String, T> read) {
		String text = requiredText(argument);
		try {
			return read.apply(text);
		}
		catch (IllegalArgumentException | InvalidSyntaxException unreadable) {
			throw mistake("cannot have \"%s\" as its %s".formatted(text, argument));
		}
	}

	private String refuse(String argument) {
		throw mistake("takes texts as its %s".formatted(argument));
	}

	private SchemaException mistake(String what) {
		return new SchemaException("@%s %s.".formatted(directive.getName(), what), directive.getSourceLocation());
	}

	/** The number in an argument; empty where it is not given. */
	Optional<Integer> number(String argument) {
		return value(argument).flatMap(value -> value instanceof IntValue number
				? Optional.of(number.getValue().intValueExact()) : Optional.empty());
	}

	/** Whether an argument is given as true. */
	boolean isTrue(String argument) {
		return value(argument).filter(value -> value instanceof BooleanValue truth && truth.isValue()).isPresent();
	}

	/** Whether an argument is given as null, which is not the same as left to its default. */
	boolean isNull(String argument) {
		return value(argument).filter(NullValue.class::isInstance).isPresent();
	}

	private Optional<Value<?>> value(String argument) {
		return Optional.ofNullable(directive.getArgument(argument)).map(Argument::getValue);
	}

}
