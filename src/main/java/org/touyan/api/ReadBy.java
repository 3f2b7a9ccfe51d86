package org.touyan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The document that a record is read by: the record has all that is selected there, and nothing else. That it fits is
 * checked when the service starts.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadBy {

	/**
	 * Which document it is.
	 * @return a file's name under {@code questions/}, with a query whose pages have all rows by default
	 */
	String value();

}
