package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

import org.touyan.access.Callers;
import org.touyan.query.RowScope;

/**
 * Asks what is asked often before anybody does: the database plans a statement when it first meets it, which takes it
 * up to seconds. The registered documents, a picture and the console's examples are asked, one after the other and only
 * while nobody else waits, for each kind of rights: those of the demo accounts after a start, and those of others once
 * somebody has them. Nothing of it is in the log or in the figures of the service, and nothing sensitive is read.
 */
@Component
class WarmUp implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final List<String> EXAMPLES = List.of("warm-up", "static/graphiql/questions",
			"static/graphiql/examples");

	/** Each example begins with a line that is its title, each chapter of them with one that is the chapter's. */
	private static final Pattern EXAMPLE = Pattern.compile("(?m)^(?=##? )");

	private final ExecutionGraphQlService graphQl;

	private final RegisteredDocuments registered;

	private final Callers callers;

	private final ApiSettings settings;

	private final Set<Rights> known = ConcurrentHashMap.newKeySet();

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("warm-up").factory());

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition quiet = lock.newCondition();

	private int inFlight;

	private boolean stopped;

	WarmUp(ExecutionGraphQlService graphQl, RegisteredDocuments registered, Callers callers, ApiSettings settings) {
		this.graphQl = graphQl;
		this.registered = registered;
		this.callers = callers;
		this.settings = settings;
	}

	/** What of a scope makes statements other ones. */
	private record Rights(List<Integer> territories, Set<String> levels, int minimumCellSize) {

		static Rights of(RowScope scope) {
			return new Rights(scope.territories().stream().map(String::length).toList(), scope.levels(),
					scope.minimumCellSize());
		}

	}

	/** Whether what is asked is asked by nobody, so that it is not to be told of anybody. */
	static boolean isAsking(GraphQLContext context) {
		return context.hasKey(WarmUp.class);
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		callers.demo().forEach(this::begin);
	}

	/** Somebody's request is being answered. */
	void asked(RowScope scope) {
		lock.lock();
		try {
			inFlight++;
		}
		finally {
			lock.unlock();
		}
		begin(scope);
	}

	/** It is answered. */
	void answered() {
		lock.lock();
		try {
			inFlight--;
			quiet.signalAll();
		}
		finally {
			lock.unlock();
		}
	}

	private void begin(RowScope scope) {
		if (settings.warmUp() && !scope.territories().isEmpty() && known.add(Rights.of(scope))
				&& !worker.isShutdown()) {
			worker.execute(() -> ask(scope));
		}
	}

	/** Asks for all of them with these rights. */
	void ask(RowScope scope) {
		long start = System.nanoTime();
		Collection<String> documents = documents();
		for (String document : documents) {
			try {
				if (!awaitQuiet()) {
					return;
				}
			}
			catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				return;
			}
			ask(document, scope);
		}
		log.debug("Asked {} documents in {} ms to warm up.", documents.size(),
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
	}

	/** Whether to go on, once nobody waits for an answer. */
	private boolean awaitQuiet() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			while (inFlight > 0 && !stopped) {
				quiet.await();
			}
			return !stopped;
		}
		finally {
			lock.unlock();
		}
	}

	private void ask(String document, RowScope scope) {
		var request = new DefaultExecutionGraphQlRequest(document, null, Map.of(), Map.of(), "warm-up", Locale.ROOT);
		Map<Object, Object> context = Map.of(DocumentRequest.class, new DocumentRequest(null, true),
				RequestContext.class, new RequestContext("", scope, null), WarmUp.class, true);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		try {
			graphQl.execute(request).block();
		}
		catch (RuntimeException failed) {
			log.debug("A document failed to warm up.", failed);
		}
	}

	private List<String> documents() {
		var documents = new ArrayList<String>();
		for (String file : EXAMPLES) {
			EXAMPLE.splitAsStream(text(file)).filter(part -> part.startsWith("# ")).forEach(documents::add);
		}
		return Stream
			.concat(registered.texts().stream(), documents.stream().map(String::strip).map(part -> part + "\n"))
			.filter(WarmUp::asksByItself)
			.toList();
	}

	private static boolean asksByItself(String document) {
		List<OperationDefinition> operations = Parser.parse(document).getDefinitionsOfType(OperationDefinition.class);
		return operations.size() == 1 && operations.getFirst().getOperation() == OperationDefinition.Operation.QUERY
				&& operations.getFirst().getVariableDefinitions().stream().allMatch(WarmUp::canBeLeftOut);
	}

	private static boolean canBeLeftOut(VariableDefinition variable) {
		return variable.getDefaultValue() != null || !(variable.getType() instanceof graphql.language.NonNullType);
	}

	private static String text(String file) {
		try {
			return new ClassPathResource(file + ".graphql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException absent) {
			throw new UncheckedIOException(absent);
		}
	}

	/** What is being asked is answered first, or the database would be closed under it. */
	@Override
	public void destroy() throws InterruptedException {
		lock.lock();
		try {
			stopped = true;
			quiet.signalAll();
		}
		finally {
			lock.unlock();
		}
		worker.shutdown();
		if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
			worker.shutdownNow();
		}
	}

}
