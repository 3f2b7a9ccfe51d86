package org.touyan.disclosure;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was kept back of the latest tables, which are asked for again and again while nothing changes: of a large one it
 * takes seconds to find. Tables are known by a digest of all of their numbers.
 */
final class Suppressions {

	private static final int MOST = 500;

	private static final Map<ByteBuffer, BitSet> LATEST = Collections
		.synchronizedMap(new LinkedHashMap<>(MOST, 0.75F, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<ByteBuffer, BitSet> eldest) {
				return size() > MOST;
			}
		});

	private Suppressions() {
	}

	/**
	 * Which cells are kept back.
	 * @param keptBack those that have to be in any case
	 */
	static BitSet of(List<Publication.Cell> cells, List<Publication.Relation> relations, int least, BitSet keptBack) {
		ByteBuffer table = digest(cells, relations, least, keptBack);
		BitSet known = LATEST.get(table);
		if (known == null) {
			known = (BitSet) keptBack.clone();
			new Suppression(cells, relations, least, known).hide();
			LATEST.put(table, known);
		}
		return known;
	}

	private static ByteBuffer digest(List<Publication.Cell> cells, List<Publication.Relation> relations, int least,
			BitSet keptBack) {
		int sums = relations.stream().mapToInt(relation -> 2 + 2 * relation.size()).sum();
		var numbers = ByteBuffer.allocate(Long.BYTES * (1 + 3 * cells.size() + sums));
		numbers.putLong(least);
		for (int place = 0; place < cells.size(); place++) {
			Publication.Cell cell = cells.get(place);
			numbers.putLong(cell.count()).putLong(cell.kind().name().hashCode()).putLong(keptBack.get(place) ? 1 : 0);
		}
		for (Publication.Relation relation : relations) {
			numbers.putLong(relation.isEqual() ? 1 : 0).putLong(relation.size());
			for (int place = 0; place < relation.size(); place++) {
				numbers.putLong(relation.cell(place)).putLong(relation.factor(place));
			}
		}
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(numbers.array()));
		}
		catch (NoSuchAlgorithmException absent) {
			throw new IllegalStateException(absent);
		}
	}

}
