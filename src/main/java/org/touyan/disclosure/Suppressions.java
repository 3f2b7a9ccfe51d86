package org.touyan.disclosure;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What was kept back of the latest tables, which are asked for again and again while nothing changes: of a large one it
 * takes seconds to find. Tables are known by a digest of all of their numbers.
 */
final class Suppressions {

	private static final int MOST = 500;

	private static final Cache<ByteBuffer, BitSet> LATEST = Caffeine.newBuilder().maximumSize(MOST).build();

	private Suppressions() {
	}

	/**
	 * Which cells are kept back.
	 * @param keptBack those that have to be in any case
	 */
	static BitSet of(List<Publication.Cell> cells, List<Publication.Relation> relations, int least, BitSet keptBack) {
		return LATEST.get(digest(cells, relations, least, keptBack), _ -> {
			var hidden = (BitSet) keptBack.clone();
			new Suppression(cells, relations, least, hidden).hide();
			return hidden;
		});
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
