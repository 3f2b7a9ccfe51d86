package org.touyan.acts;

import java.util.List;
import java.util.Map;

import org.touyan.acts.rules.Violation;

/** An act that is not carried out, so that nothing is changed; the message says why. */
public final class ActRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient Map<String, Object> details;

	private final transient List<Violation> violations;

	private ActRefusedException(String code, String message, Map<String, Object> details, List<Violation> violations) {
		super(message);
		this.code = code;
		this.details = details;
		this.violations = violations;
	}

	static ActRefusedException of(String code, String message) {
		return of(code, message, Map.of());
	}

	/**
	 * Refuses an act.
	 * @param code in upper snake case, stable
	 * @param details of the extensions of the error, beside the code
	 */
	static ActRefusedException of(String code, String message, Map<String, Object> details) {
		return new ActRefusedException(code, message, details, List.of());
	}

	/** Refuses an act after which rules would be broken that were not broken so before. */
	static ActRefusedException of(String code, List<Violation> violations) {
		return new ActRefusedException(code, String.join("；", violations.stream().map(Violation::sentence).toList()),
				Map.of(), violations);
	}

	/** In upper snake case. */
	String code() {
		return code;
	}

	Map<String, Object> details() {
		return details;
	}

	List<Violation> violations() {
		return violations;
	}

}
