package org.touyan.query.plan;

import java.util.Set;

/** What is read into one column. */
public sealed interface Projection permits Projection.Single, Projection.Labels, Projection.Guarded, Read {

	/** A value of the row. */
	record Single(Value value) implements Projection {

		@Override
		public String toString() {
			return value.toString();
		}

	}

	/** What is read only where the row's node carries one of the labels; else null. */
	record Guarded(Set<String> labels, Read read) implements Projection {

		public Guarded {
			labels = Copies.of(labels);
		}

		@Override
		public String toString() {
			return "if " + String.join("|", labels) + " " + read;
		}

	}

	/** The labels of the row's node, which tell its type. */
	record Labels() implements Projection {

		@Override
		public String toString() {
			return "labels";
		}

	}

}
