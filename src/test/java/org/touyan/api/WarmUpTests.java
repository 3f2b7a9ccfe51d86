package org.touyan.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked before anybody asks is what they will ask, and nobody's doing. */
@TouyanTest
class WarmUpTests {

	/** Of a kind that no demo account has, so that no other test has asked with it. */
	private static final RowScope SUBDISTRICTS = new RowScope(List.of("370112013", "370112014"), Set.of("ASSESSMENT"),
			0);

	private final WarmUp warmUp;

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	WarmUpTests(@Autowired WarmUp warmUp, @Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.warmUp = warmUp;
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void examplesAreAskedAndNothingOfItIsInTheLog() {
		int before = changesOfNobody();
		statements.drain();
		warmUp.ask(SUBDISTRICTS);
		assertThat(statements.drain()).hasSizeGreaterThan(100).anyMatch(query -> query.text().contains("Mentorship"));
		assertThat(changesOfNobody()).isEqualTo(before);
	}

	private int changesOfNobody() {
		JsonNode log = requests.answerTo("warm-up-auditor", "AUDITOR", "370112",
				Map.of("query", "{ changes(where: { actor: { eq: \"\" } }) { totalCount } }"));
		assertThat(log.at("/data/changes/totalCount").isInt()).as("%s", log).isTrue();
		return log.at("/data/changes/totalCount").asInt();
	}

}
