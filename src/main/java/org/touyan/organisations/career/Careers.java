package org.touyan.organisations.career;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.HeldPost;

/** The posts of people one after the other, wherever they are asked for. */
@Controller
class Careers {

	/** People with all that they held so far, as {@code questions/organisations/careers.graphql} reads them. */
	@ReadBy("organisations/careers")
	record Read(Rows<Person> people) {
	}

	record Person(String id, Rows<Held> holdings) {

		private List<Career.Holding> inOrder() {
			return holdings.nodes()
				.stream()
				.map(held -> new Career.Holding(held.id, new HeldPost(held.from, held.to, held.territory, held.post)))
				.sorted(Comparator.comparing((Career.Holding each) -> each.held().from())
					.thenComparing(Career.Holding::id))
				.toList();
		}

	}

	record Held(String id, LocalDate from, @Nullable LocalDate to, String territory, HeldPost.@Nullable Post post) {
	}

	@ComputedMapping(type = "Person", field = "career")
	Map<String, Career> career(Set<String> ids, FieldContext context) {
		return context.rows(Map.of("ids", ids, "until", context.day().plusDays(1)), Read.class)
			.people()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Person::id, person -> Career.of(person.inOrder(), context.day())));
	}

}
