package org.touyan.reserves.succession;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.touyan.api.FieldContext;
import org.touyan.api.QueryContext;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveSettings;

/** Those in the pools for the posts of villages and communities, for what is told of a whole team. */
@Component
public class Candidates {

	private final ReserveSettings settings;

	private final TeamKin kin;

	Candidates(ReserveSettings settings, TeamKin kin) {
		this.settings = settings;
		this.kin = kin;
	}

	/** A post of a team. */
	public record Post(String id, PostKind kind, String territory) {
	}

	/** Those in the pools of a time. */
	public static final class Pools {

		private final Successor.Pools pools;

		private Pools(Successor.Pools pools) {
			this.pools = pools;
		}

		/** Those who are in reserve for any of the posts of a place, the readiest first. */
		public List<Successor> of(Collection<Post> posts) {
			return posts.stream()
				.flatMap(post -> pools.of(post.id(), post.kind(), post.territory(), null).stream())
				.distinct()
				.sorted(Successor.READIEST_FIRST)
				.toList();
		}

		/** The records of those who are barred from their posts, by their ids. */
		public Set<String> barred() {
			return pools.byAim()
				.values()
				.stream()
				.flatMap(List::stream)
				.filter(each -> each.readiness().isBarred())
				.map(each -> each.record().id())
				.collect(Collectors.toSet());
		}

	}

	/** Those of the area that a question is of. */
	public Pools of(QueryContext question) {
		return new Pools(Successor.read(settings, kin, question));
	}

	/** Those of these villages and communities. */
	public Pools of(Set<String> territories, FieldContext context) {
		Map<String, ?> where = Map.of("territory", Map.of("in", territories));
		return new Pools(
				Successor.pools(PoolRecords.read(where, settings.readiness(), context), settings, kin, context));
	}

	/**
	 * Whether members of the same team are kin (任职回避), by its place. It is told as yes or no; where the team is two
	 * people, yes would tell who is whose kin, so that place is there only for who may know.
	 * @param territories the places; without people in office there is none
	 */
	public Map<String, Boolean> kin(Collection<String> territories, FieldContext context) {
		return kin.within(territories, context);
	}

}
