package org.touyan.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who calls. */
@Component
public class Callers {

	/**
	 * Who sent the request that the current thread works on.
	 * @return somebody without any right where nobody signed in
	 */
	public Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller
				: Caller.NOBODY;
	}

}
