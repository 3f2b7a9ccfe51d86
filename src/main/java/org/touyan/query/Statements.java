package org.touyan.query;

import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.touyan.query.cypher.CypherRenderer;
import org.touyan.query.plan.Read;

/**
 * The texts of statements. What is read holds no values, no names that a client gave and no order of columns, so it
 * stands for all requests of its shape, and each shape is rendered once as long as it is kept.
 */
final class Statements {

	private final LoadingCache<List<Read>, String> texts;

	/** Keeps texts with so many characters in all, at the most. */
	Statements(long characters) {
		// On the thread that asks, so that the bound holds at once.
		this.texts = Caffeine.newBuilder()
			.maximumWeight(characters)
			.weigher((List<Read> reads, String text) -> text.length())
			.executor(Runnable::run)
			.build(CypherRenderer.compact()::render);
	}

	/** One statement for all that is read. */
	String text(List<Read> reads) {
		return texts.get(reads);
	}

}
