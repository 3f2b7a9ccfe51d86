package org.touyan.acts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import org.springframework.stereotype.Component;

import org.touyan.access.Role;
import org.touyan.acts.history.ActNames;
import org.touyan.acts.rules.Rules;

/** Generates from the input types of acts what clients see of them: fields, payloads, and the enum of rules. */
@Component
class ActSdl implements ActNames {

	private static final String ACT = "act";

	private static final String REFERS = "refers";

	private static final String FIELD = """
			extend type Mutation {
			  %1$s
			  %2$s(
			    "What is to be done. 操作内容"
			    input: %3$s!
			    "Why; needed where warnings are accepted. 理由"
			    reason: String
			    "The number of the document that decides it. 文号"
			    documentNo: String
			    "Warnings that it is done in spite of; only department administrators may. 忽略的提示"
			    accept: [Rule!]
			    \"""
			    A name of the client's for this act, of at most 200 characters: the same act under the same name is done
			    once, and answered again. 幂等键
			    \"""
			    idempotencyKey: String
			  ): %4$s
			}

			"What has become of it. 操作结果"
			type %4$s {
			  "What it was about, as it is now; null where the caller does not see it. 操作对象"
			  %5$s: %6$s
			  "Its record. 操作记录"
			  change: ActRecord
			  "Rules that it breaks, accepted by who did it. 提示"
			  warnings: [RuleViolation!]!
			  "What the graph says after it. 操作后查询"
			  query: Query!
			}
			""";

	private final Rules rules;

	private final Map<String, ActType> types = new LinkedHashMap<>();

	ActSdl(Rules rules) {
		this.rules = rules;
	}

	/** The acts that the SDL has, by name. */
	Map<String, ActType> types() {
		return types;
	}

	@Override
	public Set<String> names() {
		return types.keySet();
	}

	/** Adds what clients see of acts. */
	void add(TypeDefinitionRegistry sdl) {
		List<InputObjectTypeDefinition> inputs = sdl.getTypes(InputObjectTypeDefinition.class)
			.stream()
			.filter(input -> input.hasDirective(ACT))
			.toList();
		sdl.getDirectiveDefinition(ACT).ifPresent(sdl::remove);
		sdl.getDirectiveDefinition(REFERS).ifPresent(sdl::remove);
		if (inputs.isEmpty()) {
			return;
		}
		var text = new StringBuilder();
		inputs.forEach(input -> text.append(field(type(input, sdl))));
		sdl.getTypes(InputObjectTypeDefinition.class).stream().filter(ActSdl::isMarked).forEach(input -> {
			sdl.remove(input);
			sdl.add(bare(input));
		});
		text.append("\"One act of a list: just one of these. 操作\"\ninput Act @oneOf {\n");
		types.values()
			.forEach(type -> text
				.append("  %s\n  %s: %s\n".formatted(quoted(type.description()), type.name(), type.input())));
		text.append("}\n\"The rules of the field. 规则\"\nenum Rule {\n");
		rules.all()
			.forEach(rule -> text.append("  %s\n  %s\n".formatted(quoted(rule.en() + " " + rule.name()), rule.code())));
		sdl.merge(new SchemaParser().parse(text.append("}\n").toString()));
	}

	private String field(ActType type) {
		types.put(type.name(), type);
		return FIELD.formatted(quoted(type.description()), type.name(), type.input(), type.payload(),
				type.answerField(), type.answers());
	}

	private static String quoted(String description) {
		return "\"\"\"" + description + "\"\"\"";
	}

	private static ActType type(InputObjectTypeDefinition input, TypeDefinitionRegistry sdl) {
		String act = ActType.uncapitalised(input.getName().replaceFirst("Input$", ""));
		Directive marked = input.getDirectives(ACT).getFirst();
		Set<Role> by = ((ArrayValue) value(marked, "by")).getValues()
			.stream()
			.map(role -> Role.valueOf(((EnumValue) role).getName()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
		var references = new LinkedHashMap<>(references(input));
		for (InputValueDefinition field : input.getInputValueDefinitions()) {
			var within = sdl.getTypeOrNull(TypeUtil.unwrapAll(field.getType()), InputObjectTypeDefinition.class);
			if (within != null) {
				references(within).forEach((name, target) -> references.put(field.getName() + "." + name, target));
			}
		}
		return new ActType(act, input.getName(), text(marked, "answers"), by,
				input.getDescription() == null ? "" : input.getDescription().getContent().strip(), references);
	}

	/** The fields of an input, or of an object within one, that refer to nodes. */
	private static Map<String, String> references(InputObjectTypeDefinition input) {
		return input.getInputValueDefinitions()
			.stream()
			.filter(field -> field.hasDirective(REFERS))
			.collect(Collectors.toMap(InputValueDefinition::getName,
					field -> text(field.getDirectives(REFERS).getFirst(), "to")));
	}

	private static boolean isMarked(InputObjectTypeDefinition input) {
		return input.hasDirective(ACT) || !references(input).isEmpty();
	}

	private static String text(Directive directive, String argument) {
		return String.valueOf(((StringValue) value(directive, argument)).getValue());
	}

	private static Value<?> value(Directive directive, String argument) {
		return Objects.requireNonNull(directive.getArgument(argument), argument).getValue();
	}

	/** Without what clients do not see. */
	private static InputObjectTypeDefinition bare(InputObjectTypeDefinition input) {
		var fields = new ArrayList<InputValueDefinition>();
		input.getInputValueDefinitions()
			.forEach(field -> fields.add(field.transform(builder -> builder
				.directives(field.getDirectives().stream().filter(each -> !each.getName().equals(REFERS)).toList()))));
		return input.transform(builder -> builder.inputValueDefinitions(fields)
			.directives(input.getDirectives().stream().filter(each -> !each.getName().equals(ACT)).toList()));
	}

}
