package org.touyan.mentoring.loads;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.mentoring.MentorTier;

/** How many mentees every mentor has, beside how many the mentor can take. */
@Controller
class MentorLoads {

	enum Room {

		FREE, FULL, OVER;

		static Room of(int free) {
			return free > 0 ? FREE : free == 0 ? FULL : OVER;
		}

	}

	record Loads(AnswerPage<Load> page, int capacity, int load, int free, List<RoomCount> rooms) {
	}

	record RoomCount(Room room, long count) {
	}

	record Load(NodeRef mentor, List<NodeRef> registrations, int capacity, int load, int proposed, int free,
			Room room) {

		static Load of(Mentors.Mentor mentor) {
			int load = mentor.mentorships().nodes().size();
			int proposed = (int) mentor.mentorships().nodes().stream().filter(Mentors.Pair::isProposed).count();
			int free = mentor.capacity() - load;
			return new Load(new NodeRef(mentor.id()),
					mentor.registrations().stream().map(each -> new NodeRef(each.id())).toList(), mentor.capacity(),
					load, proposed, free, Room.of(free));
		}

	}

	@QueryMapping
	Loads mentorLoads(@Argument @Nullable Room room, @Argument @Nullable MentorTier tier, QueryContext question) {
		List<Load> all = question.rows(Map.of("where", ofArea(question.area())), Mentors.class)
			.mentors()
			.nodes()
			.stream()
			.filter(mentor -> tier == null || mentor.isOf(tier))
			.map(Load::of)
			.filter(load -> room == null || load.room() == room)
			.sorted(Comparator.comparingInt(Load::free).thenComparing(load -> load.mentor().id()))
			.toList();
		List<RoomCount> rooms = Arrays.stream(Room.values())
			.map(each -> new RoomCount(each, all.stream().filter(load -> load.room() == each).count()))
			.toList();
		return new Loads(question.page(all, load -> load.mentor().id()), sum(all, Load::capacity), sum(all, Load::load),
				sum(all, load -> Math.max(0, load.free())), rooms);
	}

	private static Map<String, ?> ofArea(String area) {
		return Map.of("mentorRegistrations", Map.of("some", Map.of("territory", Map.of("startsWith", area))));
	}

	/** What those of them carry who are mentors. */
	@ComputedMapping(type = "Person", field = "mentorLoad")
	Map<String, Load> mentorLoad(Set<String> ids, FieldContext context) {
		return context.rows(Map.of("where", Map.of("id", Map.of("in", ids))), Mentors.class)
			.mentors()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Mentors.Mentor::id, Load::of));
	}

	private static int sum(List<Load> loads, ToIntFunction<Load> figure) {
		return loads.stream().mapToInt(figure).sum();
	}

}
