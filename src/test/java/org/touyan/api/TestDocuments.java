package org.touyan.api;

import org.springframework.boot.test.context.TestComponent;

/** Registers documents while the service runs, as whoever runs it does before it starts. */
@TestComponent
public class TestDocuments {

	private final RegisteredDocuments registered;

	TestDocuments(RegisteredDocuments registered) {
		this.registered = registered;
	}

	/**
	 * Registers one.
	 * @param document its text
	 */
	public void register(String document) {
		registered.add("a test", document);
	}

}
