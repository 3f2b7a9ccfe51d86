package org.touyan.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import org.touyan.acts.Clerk.Sent;

/** Several clients at work at the same time. */
final class Clerks implements AutoCloseable {

	private static final long LOOK = 5_000_000;

	private final List<Clerk> all;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<CompletableFuture<Void>> working = new ArrayList<>();

	private volatile boolean isOver;

	/** Half of them give no keys, where that is to be tried. */
	Clerks(int number, String village, boolean somePlain) {
		this.all = IntStream.range(0, number)
			.mapToObj(index -> new Clerk("办" + index, village, !somePlain || index % 2 == 0))
			.toList();
	}

	/** Has them work, and waits until they were told of so many acts that they are done. */
	void begin(Function<Map<String, ?>, JsonNode> service, int answers) {
		isOver = false;
		all.forEach(clerk -> working.add(CompletableFuture.runAsync(() -> clerk.work(service, () -> isOver), threads)));
		awaitAnswers(answers);
	}

	/** Waits until they were told of so many more. */
	void awaitAnswers(int answers) {
		long wanted = answers() + answers;
		while (answers() < wanted) {
			working.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
			LockSupport.parkNanos(LOOK);
		}
	}

	private long answers() {
		return all.stream().mapToLong(Clerk::answers).sum();
	}

	/** Has them begin nothing more. */
	void stop() {
		isOver = true;
	}

	/** What they have sent, once they know what has come of it, or that nobody tells them. */
	List<Sent> sent() {
		working.forEach(CompletableFuture::join);
		working.clear();
		return all.stream().flatMap(clerk -> clerk.takeSent().stream()).toList();
	}

	@Override
	public void close() {
		isOver = true;
		threads.close();
	}

}
