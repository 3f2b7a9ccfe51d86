package org.touyan.query.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Direction;

/** Where rows come from. */
public sealed interface Source {

	/**
	 * The labels of which a node must carry one.
	 *
	 * @return none where it does not matter what it carries
	 */
	List<String> labels();

	/**
	 * A label that all of them carry too and under which ids are indexed; null where the id is not asked for.
	 *
	 * @return the label or null
	 */
	@Nullable
	String identityLabel();

	/** All nodes with a label. */
	record Nodes(List<String> labels, @Nullable String identityLabel) implements Source {

		public Nodes {
			labels = List.copyOf(labels);
		}

		@Override
		public String toString() {
			return "nodes " + String.join("|", labels);
		}

	}

	/** The nodes that a relationship of one of some types leads to, in either direction, from the row outside. */
	record Step(List<String> relationships, List<String> labels) implements Source {

		public Step {
			relationships = List.copyOf(relationships);
			labels = List.copyOf(labels);
		}

		@Override
		public @Nullable String identityLabel() {
			return null;
		}

		@Override
		public String toString() {
			return "-[" + String.join("|", relationships) + "]- " + String.join("|", labels);
		}

	}

	/**
	 * The nodes that are reached from the row outside by taking some steps one after the other, again and again. Each
	 * is there once, and the node outside is not among them.
	 *
	 * @param steps each a {@link Hop} from where the one before it led to
	 * @param times how many times the steps are taken at the most
	 */
	record Reach(List<Match> steps, Parameter times) implements Source {

		public Reach {
			steps = List.copyOf(steps);
		}

		@Override
		public List<String> labels() {
			return steps.getLast().source().labels();
		}

		@Override
		public @Nullable String identityLabel() {
			return null;
		}

		@Override
		public String toString() {
			String taken = String.join(" then ", steps.stream().map(Match::toString).toList());
			return "reached by up to " + times + " times (" + taken + ")";
		}

	}

	/**
	 * The nodes that a full-text index has for some tokens and that carry one of some labels.
	 *
	 * @param near where else to look for what is seen of them, or null
	 */
	record Index(String name, Parameter tokens, List<String> labels, @Nullable Near near) implements Source {

		public Index {
			labels = List.copyOf(labels);
		}

		@Override
		public @Nullable String identityLabel() {
			return null;
		}

		@Override
		public String toString() {
			return "nodes " + String.join("|", labels) + " in " + name + " by " + tokens
					+ (near == null ? "" : " or where there are " + near.few() + near.nodes());
		}

	}

	/**
	 * All that is seen of what an index has, found without it.
	 *
	 * @param few where the index has fewer than these it is better to look at each of them
	 * @param nodes together
	 */
	record Near(Parameter few, List<Match> nodes) {

		public Near {
			nodes = List.copyOf(nodes);
		}

	}

	/**
	 * The nodes that a relationship leads to from the row outside.
	 *
	 * @param relationships its type, or several of which any will do
	 */
	record Hop(List<String> relationships, Direction direction, List<String> labels,
			@Nullable String identityLabel) implements Source {

		public Hop {
			relationships = List.copyOf(relationships);
			labels = List.copyOf(labels);
		}

		@Override
		public String toString() {
			String arrow = direction == Direction.OUT ? "-[%s]->" : "<-[%s]-";
			return (arrow.formatted(String.join("|", relationships)) + " " + String.join("|", labels)).strip();
		}

	}

}
