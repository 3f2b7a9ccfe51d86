package org.touyan.acts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

import org.touyan.access.Caller;
import org.touyan.access.Callers;
import org.touyan.acts.ActRequest.Given;
import org.touyan.acts.rules.Rule;
import org.touyan.acts.rules.Rules;
import org.touyan.acts.rules.Touched;
import org.touyan.acts.rules.Violation;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeForms;
import org.touyan.graph.ChangeLog;
import org.touyan.graph.FieldEncryption;
import org.touyan.graph.LogEnd;
import org.touyan.graph.ReadView;
import org.touyan.graph.Trial;
import org.touyan.graph.Ulid;

/**
 * Carries acts out: who may, the head of the change log, the acts, what follows from them, the rules, the log, all in
 * one transaction.
 */
@Component
class ActRunner {

	private final Acts acts;

	private final Rules rules;

	private final NodeForms forms;

	private final FieldEncryption encryption;

	private final NodeNames names;

	private final ChangeLog log;

	private final ActRecords records;

	private final Callers callers;

	private final List<Derivation> derivations;

	private final Clock clock;

	ActRunner(Acts acts, Rules rules, NodeForms forms, FieldEncryption encryption, NodeNames names, ChangeLog log,
			ActRecords records, Callers callers, List<Derivation> derivations, Clock clock) {
		this.acts = acts;
		this.rules = rules;
		this.forms = forms;
		this.encryption = encryption;
		this.names = names;
		this.log = log;
		this.records = records;
		this.callers = callers;
		this.derivations = derivations;
		this.clock = clock;
	}

	/**
	 * What came of acts.
	 *
	 * @param answers the ids of the nodes that the acts answer with
	 * @param changes their records, as the log has them; none where they were only tried
	 * @param warnings rules that they break, or that they would break where they were only tried
	 */
	record Outcome(List<String> answers, List<Map<String, Object>> changes, List<Violation> warnings) {
	}

	/**
	 * Carries them out, or tries to: then what is read for the request from now on is read as they would leave it.
	 * @throws ActRefusedException where they cannot be done, and nothing is changed
	 */
	Outcome carryOut(ActRequest request, FieldContext context) {
		Caller caller = callers.current();
		Reach reach = records.refused(caller, request, () -> reach(request, context, caller));
		if (request.isDryRun()) {
			return tried(request, context, caller, reach);
		}
		var attempts = new AtomicInteger();
		return records.refused(caller, request, () -> log.transact(transaction -> {
			context.readWithin(ReadView.of(transaction));
			try {
				LogEnd end = log.await(transaction);
				Outcome before = records.before(transaction, request, attempts.getAndIncrement() > 0, caller);
				return before == null ? carriedOut(transaction, end, request, caller, reach) : before;
			}
			finally {
				context.readWithin((ReadView) null);
			}
		}));
	}

	private Reach reach(ActRequest request, FieldContext context, Caller caller) {
		return Reach.of(request.acts().stream().map(given -> acts.type(given.name())).toList(), caller, context);
	}

	private Outcome tried(ActRequest request, FieldContext context, Caller caller, Reach reach) {
		Trial trial = log.trial();
		context.readWithin(trial);
		return carriedOut(trial.transaction(), null, request, caller, reach);
	}

	/** @param end of the log; null for a trial, which adds no records and does not keep others from writing */
	private Outcome carriedOut(SimpleQueryRunner transaction, @Nullable LogEnd end, ActRequest request, Caller caller,
			Reach reach) {
		var graph = new GraphWriter(transaction, forms, new PendingWrites(transaction, encryption, names),
				() -> Ulid.of(clock.instant()), LocalDate.now(clock));
		Collection<String> references = references(request);
		graph.nodes().load(references);
		reach.checkSeen(references, graph);
		List<ActRecords.Done> done = done(request, graph);
		graph.flush();
		derive(transaction, graph);
		List<Violation> broken = broken(transaction, graph);
		List<Violation> told = request.isDryRun() ? broken : accepted(broken, request, caller);
		reach.checkChanged(graph);
		List<Map<String, Object>> changes = end == null ? List.of()
				: records.append(transaction, end, done, request, caller);
		return new Outcome(done.stream().map(ActRecords.Done::answer).toList(), changes, told);
	}

	/** Carries them out one after the other; each can refer to what those before it have answered. */
	private List<ActRecords.Done> done(ActRequest request, GraphWriter graph) {
		var done = new ArrayList<ActRecords.Done>();
		var answers = new ArrayList<String>();
		for (Given given : request.acts()) {
			ActType type = acts.type(given.name());
			String answer = acts.carryOut(given.name(), resolved(type, given.input(), answers, graph), graph);
			answers.add(answer);
			done.add(new ActRecords.Done(given.name(), answer, graph.nodes().takeOfAct(graph.trace().takeOfAct())));
		}
		return done;
	}

	/** The ids to which the acts refer, but for the answers of acts before. */
	private Collection<String> references(ActRequest request) {
		Set<String> ids = new LinkedHashSet<>();
		for (Given given : request.acts()) {
			acts.type(given.name()).referring(given.input(), (_, id) -> {
				ids.add(id);
				return id;
			});
		}
		ids.removeIf(id -> id.startsWith("@"));
		return ids;
	}

	/**
	 * The input with the ids of what acts before have answered; what it refers to is of the type that it must be of.
	 */
	private Map<String, Object> resolved(ActType type, Map<String, Object> input, List<String> answers,
			GraphWriter graph) {
		return type.referring(input, (field, id) -> {
			String resolved = resolved(id, answers);
			check(graph.node(resolved), field, Objects.requireNonNull(type.references().get(field)));
			return resolved;
		});
	}

	private static String resolved(String id, List<String> answers) {
		if (!id.startsWith("@")) {
			return id;
		}
		if (!id.matches("@[0-9]{1,3}") || Integer.parseInt(id.substring(1)) < 1
				|| Integer.parseInt(id.substring(1)) > answers.size()) {
			throw ActRefusedException.of("INVALID_ARGUMENT",
					"%s is none of the acts before; @1 stands for the answer of the first.".formatted(id));
		}
		return answers.get(Integer.parseInt(id.substring(1)) - 1);
	}

	private void check(Stored node, String field, String target) {
		boolean isOfType = target.equals("Node") || node.type().equals(target)
				|| forms.of(node.type()).labels().contains(target);
		if (!isOfType) {
			throw ActRefusedException.of("INVALID_ARGUMENT",
					"%s is a %s; it must be a %s.".formatted(field, node.type(), target));
		}
	}

	private void derive(SimpleQueryRunner transaction, GraphWriter graph) {
		Map<String, NodeState> changed = graph.nodes().changed();
		List<Derivation.Written> written = graph.trace().all().stream().map(id -> {
			NodeState state = changed.get(id);
			return state == null ? new Derivation.Written(id, "", Set.of())
					: new Derivation.Written(id, state.form().type(), state.before().keySet());
		}).toList();
		derivations.forEach(derivation -> derivation.derive(transaction, written));
	}

	/** What the acts break that was not broken so before; what was is for others to mend. */
	private List<Violation> broken(SimpleQueryRunner transaction, GraphWriter graph) {
		var touched = Touched.of(transaction, graph.trace().all());
		List<Violation> broken = rules.judge(ReadView.of(transaction), touched.ids(), touched.labels(),
				graph.trace().earliest());
		if (broken.isEmpty()) {
			return broken;
		}
		List<Violation> before = records
			.beforehand(view -> rules.judge(view, touched.ids(), touched.labels(), graph.trace().earliest()));
		return broken.stream().filter(each -> before.stream().noneMatch(each::isNoWorseThan)).toList();
	}

	/** Those that are done in spite of; the others refuse the acts. */
	private static List<Violation> accepted(List<Violation> broken, ActRequest request, Caller caller) {
		List<Violation> errors = broken.stream().filter(each -> each.rule().severity() == Rule.Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw ActRefusedException.of("RULE_BROKEN", errors);
		}
		boolean mayAccept = Reach.mayAccept(caller);
		List<Violation> open = broken.stream()
			.filter(each -> !mayAccept || !request.accepted().contains(each.rule().code()))
			.toList();
		if (!open.isEmpty()) {
			throw ActRefusedException.of("RULE_WARNING", open);
		}
		return broken;
	}

}
