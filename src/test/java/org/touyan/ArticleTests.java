package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each row of the page that says where the feature article is in the graph has a query that answers it. */
@TouyanTest
class ArticleTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| [\\d、图注]+ \\| ([^|]+) \\| [^|]+ \\| `([^`|]+)` \\|$");

	private final GraphQlRequests requests;

	ArticleTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void everyRowIsAnswered() throws IOException {
		List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("src/docs/article.md"))).results().toList();
		assertThat(rows).hasSize(43);
		assertThat(rows).allSatisfy(row -> {
			JsonNode answer = requests.answer(Map.of("query", row.group(2)));
			assertThat(answer.path("errors").isMissingNode()).as("%s: %s", row.group(1), answer.path("errors"))
				.isTrue();
			assertThat(isTold(answer.path("data"))).as("%s: %s", row.group(1), answer).isTrue();
		});
	}

	/** Whether something is told: no list is empty throughout, and no count is zero. */
	private static boolean isTold(JsonNode data) {
		return data.valueStream()
			.allMatch(root -> root.path("totalCount").asInt(1) > 0
					&& root.valueStream().noneMatch(list -> list.isArray() && list.isEmpty()));
	}

}
