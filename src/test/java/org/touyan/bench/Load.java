package org.touyan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Times of one kind of request, from as many clients as the machine has cores, each with one request at a time. */
final class Load {

	private static final int CLIENTS = Runtime.getRuntime().availableProcessors();

	private final IntConsumer request;

	private final List<Long> times = new ArrayList<>();

	private long elapsed;

	/** Of a request that is given its number. */
	Load(IntConsumer request) {
		this.request = request;
	}

	/** Sends requests for so many milliseconds. */
	void run(long milliseconds) {
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			long start = System.nanoTime();
			Callable<List<Long>> client = () -> client(start + milliseconds * 1_000_000);
			for (Future<List<Long>> done : clients.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
				times.addAll(done.get());
			}
			elapsed += System.nanoTime() - start;
		}
		catch (InterruptedException | ExecutionException failure) {
			throw new IllegalStateException(failure);
		}
	}

	private List<Long> client(long end) {
		var taken = new ArrayList<Long>();
		int number = (int) (Thread.currentThread().threadId() * 31);
		for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
			request.accept(number++);
			taken.add(System.nanoTime() - before);
		}
		return taken;
	}

	/** Forgets what was measured while all was still cold. */
	void forget() {
		times.clear();
		elapsed = 0;
	}

	/** Requests per second. */
	double throughput() {
		return times.size() * 1e9 / elapsed;
	}

	/** The time in milliseconds within which so many of hundred requests were answered. */
	double percentile(int hundredths) {
		long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)] / 1e6;
	}

}
