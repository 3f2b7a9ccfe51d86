package org.touyan.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.touyan.query.RowScope;

/** Tells who calls. */
@Component
public class Callers {

	private final AccessSettings settings;

	Callers(AccessSettings settings) {
		this.settings = settings;
	}

	/**
	 * Who sent the request that the current thread works on.
	 * @return somebody without any right where nobody signed in
	 */
	public Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller
				: Caller.NOBODY;
	}

	/**
	 * What the accounts may see that can be tried where the service has such, and that see anything of the graph.
	 * @return none where it has not
	 */
	public List<RowScope> demo() {
		return settings.issuer() == null ? DemoAccount.scopes(settings.minimumCellSize()) : List.of();
	}

	/**
	 * What whoever sent the request may see.
	 * @param purpose what the answer is for, where the request says it; without one, identities stay closed
	 * @return nothing where nobody signed in
	 */
	public RowScope scope(@Nullable String purpose) {
		return current().scope(purpose, settings.minimumCellSize());
	}

}
