package org.touyan.query.schema;

/**
 * Who may read a field.
 *
 * @param level what a caller must be allowed to read
 * @param masked whether others read a part of the value instead of nothing
 * @param first how many characters of that part are at the beginning
 * @param last how many are at the end
 */
public record Sensitivity(String level, boolean masked, int first, int last) {

	static Sensitivity of(MappingDirective sensitive) {
		return new Sensitivity(sensitive.requiredText("level"), sensitive.number("first").isPresent(),
				sensitive.number("first").orElse(0), sensitive.number("last").orElse(0));
	}

}
