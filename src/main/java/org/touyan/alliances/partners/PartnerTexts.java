package org.touyan.alliances.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.alliances.path.Link;
import org.touyan.alliances.path.LinkKind;

/** Says reasons for a partner to a clerk. */
final class PartnerTexts {

	private PartnerTexts() {
	}

	/** What either brings that the other has not, and what both have. */
	static String complement(String what, Set<String> own, Set<String> others) {
		if (own.isEmpty() && others.isEmpty()) {
			return "双方均无登记" + what;
		}
		return "对方可补本方%s：%s；本方可补对方：%s".formatted(what, without(others, own), without(own, others));
	}

	private static String without(Set<String> all, Set<String> known) {
		String names = all.stream().filter(name -> !known.contains(name)).collect(Collectors.joining("、"));
		return names.isEmpty() ? "无" : names;
	}

	static String nearness(double value) {
		return value >= 1 ? "同一街道" : value > 0 ? "同区不同街道" : "不在同一区";
	}

	static String pairings(int count) {
		return count == 0 ? "尚无城乡共建结对" : "已有城乡共建结对%d个".formatted(count);
	}

	static String links(List<Link> links) {
		return links.isEmpty() ? "尚无联系"
				: "已有联系%d项：%s".formatted(links.size(),
						Arrays.stream(LinkKind.values())
							.filter(kind -> count(links, kind) > 0)
							.map(kind -> kind.chinese() + count(links, kind))
							.collect(Collectors.joining("、")));
	}

	private static long count(List<Link> links, LinkKind kind) {
		return links.stream().filter(link -> link.kind() == kind).count();
	}

}
