package org.touyan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method of a controller computes a field of nodes, one that is {@code @computed} in the SDL: it takes the
 * ids of all nodes of an answer for which it is asked, a {@code Set<String>}, and the {@link FieldContext}, and returns
 * a map with the value of each, and nothing for those of which there is none. It reads for all of them at once.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComputedMapping {

	/**
	 * Whose field it is.
	 * @return the name of the type of the nodes, or of an interface that has the field
	 */
	String type();

	/**
	 * Which field it is.
	 * @return its name in the SDL
	 */
	String field();

}
