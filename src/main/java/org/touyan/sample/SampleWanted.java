package org.touyan.sample;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Unless {@code touyan.sample.load} says otherwise, the sample is for the database inside the process only. */
final class SampleWanted implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		boolean embedded = !environment.containsProperty("spring.neo4j.uri");
		return environment.getProperty("touyan.district", Boolean.class, true)
				&& environment.getProperty("touyan.sample.load", Boolean.class, embedded);
	}

}
