package org.touyan.access;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;

/** Puts into the change log who was not let do what. */
@Component
class RejectedActs {

	private final ChangeLog log;

	private final JsonMapper json;

	RejectedActs(ChangeLog log, JsonMapper json) {
		this.log = log;
		this.json = json;
	}

	/** Does an act. What was to be done to whom is not told: whoever is refused may write there what they like. */
	Grant logged(Caller caller, String act, String reason, Supplier<Grant> grant) {
		try {
			return grant.get();
		}
		catch (ActException refused) {
			String told = reason.length() <= GrantActs.LONGEST_REASON && PlainText.is(reason) ? reason : null;
			log.append(new Change(caller.account(), "REFUSED", null, told, null,
					json.writeValueAsString(Map.of("code", refused.code(), "act", act))));
			throw refused;
		}
	}

}
