package org.touyan.acts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The acts that there are, by their names. */
@Component
class Acts {

	private final ActSdl sdl;

	private final Map<String, Act<?>> beans;

	private final JsonMapper json;

	Acts(ActSdl sdl, List<Act<?>> acts, JsonMapper json) {
		this.sdl = sdl;
		this.json = json;
		this.beans = acts.stream()
			.collect(Collectors.toMap(act -> ActType.uncapitalised(ClassUtils.getUserClass(act).getSimpleName()),
					Function.identity()));
	}

	ActType type(String name) {
		return Objects.requireNonNull(sdl.types().get(name), name);
	}

	/** What the SDL and the code have of acts must be the same. */
	void check() {
		if (!sdl.types().isEmpty() && !sdl.types().keySet().equals(beans.keySet())) {
			throw new IllegalStateException(
					"Acts of the SDL: %s; of the code: %s.".formatted(sdl.types().keySet(), beans.keySet()));
		}
	}

	@SuppressWarnings("unchecked")
	String carryOut(String name, Map<String, Object> input, GraphWriter graph) {
		Act<Record> act = (Act<Record>) Objects.requireNonNull(beans.get(name), name);
		return act.carryOut(json.convertValue(input, input(act)), graph);
	}

	@SuppressWarnings("unchecked")
	private static Class<Record> input(Act<?> act) {
		return (Class<Record>) Objects.requireNonNull(
				ResolvableType.forClass(ClassUtils.getUserClass(act)).as(Act.class).getGeneric(0).resolve());
	}

}
