package org.touyan.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.api.AnswerPage;
import org.touyan.api.Question;
import org.touyan.picture.Drawing.Spot;
import org.touyan.picture.Picture.PictureEdge;
import org.touyan.picture.Picture.PictureNode;

/** Makes answers of drawings. */
@Component
class Pictures {

	private final PictureTypes types;

	Pictures(PictureTypes types) {
		this.types = types;
	}

	/** The page that is asked for; null of a drawing with nothing in it. */
	@Nullable
	Picture page(Drawing drawing, Show show, Question question) {
		List<Spot> rows = drawing.spots().stream().filter(spot -> !show.exclude().contains(spot.id())).toList();
		AnswerPage<Spot> page = question.page(rows, Spot::id);
		if (page.nodes().isEmpty() && page.pageInfo().hasNextPage()) {
			throw question.refused("INVALID_ARGUMENT", "The argument first is 0; a picture has one node at the least.");
		}
		return picture(drawing, rows, page.nodes(), page.pageInfo(), show, question);
	}

	/** All of it; null of a drawing with nothing in it. */
	@Nullable
	Picture whole(Drawing drawing, Show show, Question question) {
		var info = new AnswerPage.PageInfo(false, false, null, null);
		return picture(drawing, drawing.spots(), drawing.spots(), info, show, question);
	}

	private @Nullable Picture picture(Drawing drawing, List<Spot> rows, List<Spot> page, AnswerPage.PageInfo info,
			Show show, Question question) {
		int end = page.isEmpty() ? rows.size() : rows.indexOf(page.getLast()) + 1;
		Map<String, Point> points = show.points(drawing, question);
		Integer totalNodes = drawing.isCut() ? null : (Integer) drawing.spots().size();
		Integer totalEdges = drawing.isCut() ? null : (Integer) drawing.within().size();
		return drawing.spots().isEmpty() ? null
				: new Picture(page.stream().map(spot -> PictureNode.of(spot, show.below(), points)).toList(),
						edges(drawing, rows.subList(0, end), page, show.exclude()),
						drawing.isCut() || info.hasNextPage(), totalNodes, totalEdges, rows.size() - end, info);
	}

	private List<PictureEdge> edges(Drawing drawing, List<Spot> given, List<Spot> page, Set<String> exclude) {
		var drawn = new HashSet<>(exclude);
		given.forEach(spot -> drawn.add(spot.id()));
		var typesById = new HashMap<String, @Nullable PictureType>();
		drawing.spots().forEach(spot -> typesById.put(spot.id(), spot.seen().type()));
		var added = new HashSet<>(page.stream().map(Spot::id).toList());
		Function<Tie, String> label = tie -> types.term(new Way(tie.kind(), PictureDirection.OUT),
				typesById.get(tie.source()));
		return drawing.ties()
			.stream()
			.filter(tie -> tie.touches(added) && tie.isWithin(drawn))
			.map(tie -> PictureEdge.of(tie, label.apply(tie)))
			.toList();
	}

}
