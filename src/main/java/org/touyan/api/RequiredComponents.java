package org.touyan.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** What is no component of a record is no part of what it is read from, and what is one and not nullable is there. */
final class RequiredComponents extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	private static final JsonSetter.Value REQUIRED = JsonSetter.Value.forValueNulls(Nulls.FAIL);

	private RequiredComponents() {
	}

	static JsonMapper required(JsonMapper json) {
		return json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.annotationIntrospector(new AnnotationIntrospectorPair(
					json.deserializationConfig().getAnnotationIntrospector(), new RequiredComponents()))
			.build();
	}

	@Override
	public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
		return isRequired(member) ? true : null;
	}

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
		return isRequired(member) ? REQUIRED : JsonSetter.Value.empty();
	}

	private static boolean isRequired(Annotated member) {
		if (member instanceof AnnotatedParameter parameter
				&& parameter.getOwner().getMember() instanceof Executable constructor
				&& constructor.getDeclaringClass().isRecord()) {
			AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
			return !type.isAnnotationPresent(Nullable.class);
		}
		return false;
	}

}
