package org.touyan.graph;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.summary.ResultSummary;

/** The result of a statement that was sent; who asks for anything of it waits. */
record SentResult(CompletableFuture<ResultCursor> cursor) implements Result {

	private ResultCursor arrived() {
		return Pipeline.await(cursor);
	}

	@Override
	public List<String> keys() {
		return arrived().keys();
	}

	@Override
	public boolean hasNext() {
		return Pipeline.await(arrived().peekAsync()) != null;
	}

	@Override
	public Record next() {
		Record next = Pipeline.await(arrived().nextAsync());
		if (next == null) {
			throw new NoSuchElementException();
		}
		return next;
	}

	@Override
	public Record single() {
		return Pipeline.await(arrived().singleAsync());
	}

	@Override
	public Record peek() {
		return Pipeline.await(arrived().peekAsync());
	}

	@Override
	public Stream<Record> stream() {
		return list().stream();
	}

	@Override
	public List<Record> list() {
		return Pipeline.await(arrived().listAsync());
	}

	@Override
	public <T> List<T> list(Function<Record, T> map) {
		return Pipeline.await(arrived().listAsync(map));
	}

	@Override
	public ResultSummary consume() {
		return Pipeline.await(arrived().consumeAsync());
	}

	@Override
	public boolean isOpen() {
		return Pipeline.await(arrived().isOpenAsync());
	}

}
