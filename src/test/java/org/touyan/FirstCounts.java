package org.touyan;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * What the service counted before any test ran in it. Tests beside the others compare with this, as a question of their
 * own would be one of the statements that the others count.
 */
@TestComponent
public class FirstCounts {

	/** Held by who writes what is counted or looks for others' reads, and shared by services on the same database. */
	public static final String LOCK = "the shared database";

	static final String QUERY = "{ villages { totalCount } people { totalCount } organisations { totalCount } "
			+ "mentorships { totalCount } reserveOfficials { totalCount } alliances { totalCount } products { totalCount } }";

	private final GraphQlRequests requests;

	private String data = "";

	FirstCounts(GraphQlRequests requests) {
		this.requests = requests;
	}

	@EventListener(ApplicationReadyEvent.class)
	void count() {
		data = requests.data(QUERY).toString();
	}

	/** The data of the answer, as text. */
	String data() {
		return data;
	}

}
