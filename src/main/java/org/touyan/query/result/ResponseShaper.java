package org.touyan.query.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import graphql.Scalars;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Output.ObjectOutput;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Read;

/** Makes the response of one root field from the values its statement returned. */
public final class ResponseShaper {

	private final Map<String, @Nullable Object> parameters;

	private final BinaryOperator<String> opener;

	private final Blurred blurred;

	private final List<ResultPath> missing = new ArrayList<>();

	private final List<Misfit> misfits = new ArrayList<>();

	private final List<Awaited> awaited = new ArrayList<>();

	/**
	 * Makes a shaper for one response.
	 *
	 * @param parameters of the statement
	 * @param opener opens what is sealed: takes the name of a property and what it has, and gives the text
	 * @param secret makes of a name and a text what nobody else can, and always the same
	 */
	public ResponseShaper(Map<String, @Nullable Object> parameters, BinaryOperator<String> opener,
			BinaryOperator<String> secret) {
		this.parameters = parameters;
		this.opener = opener;
		this.blurred = new Blurred(secret);
	}

	/**
	 * A value that is none of the type that the schema promises.
	 *
	 * @param path where it would be in the response
	 * @param node the id of the node that has it, where it was read
	 * @param property what the node, its relationship or the figure has it as
	 * @param type the name of the promised type
	 */
	public record Misfit(ResultPath path, @Nullable String node, String property, String type) {
	}

	/**
	 * What is null in the response until code has computed it.
	 *
	 * @param output what is computed
	 * @param id of the node of which it is computed
	 * @param object the object of the response that has it
	 * @param path its place in the response
	 */
	public record Awaited(Output.Computed output, String id, Map<String, @Nullable Object> object, ResultPath path) {
	}

	/** Carries a missing value out to the object around it that can be null. */
	private static final class MissingValueException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		MissingValueException() {
			super(null, null, false, false);
		}

	}

	/**
	 * Makes the response.
	 *
	 * @param plan whose statement was run
	 * @param result what it returned
	 * @param path of the root field
	 * @param required whether the schema promises that the root field is not null
	 * @return texts, numbers, lists and maps, ready for the response
	 */
	public @Nullable Object shape(Plan plan, @Nullable Object result, ResultPath path, boolean required) {
		var row = new HashMap<String, @Nullable Object>();
		row.put(Plan.RESULT, result);
		ResponsePlace place = ResponsePlace.of(path);
		try {
			Object value = value(plan.output(), row, null, place);
			if (value == null && required) {
				miss(place);
			}
			return value;
		}
		catch (MissingValueException exception) {
			return null;
		}
	}

	/**
	 * Tells where the schema promises a value that the graph does not have. The object around it is null, or the one
	 * around that, as the schema allows.
	 *
	 * @return paths in the order of the response
	 */
	public List<ResultPath> missing() {
		return missing;
	}

	/**
	 * Tells where the graph has a value that is none of its type: it is null in the response.
	 *
	 * @return in the order of the response
	 */
	public List<Misfit> misfits() {
		return misfits;
	}

	/**
	 * Tells what code has yet to compute.
	 *
	 * @return in the order of the response
	 */
	public List<Awaited> awaited() {
		return awaited;
	}

	/** Where a value does not fit, that has been said. */
	private void miss(ResponsePlace path) {
		if (misfits.isEmpty() || !misfits.getLast().path().equals(path.path())) {
			missing.add(path.path());
		}
	}

	private @Nullable Object leaf(Output.Leaf leaf, Map<String, @Nullable Object> row, ResponsePlace path) {
		try {
			return Leaves.value(leaf.type(), row.get(leaf.column()));
		}
		catch (CoercingSerializeException misfit) {
			Object id = row.get(Output.Lookups.ID);
			misfits.add(new Misfit(path.path(), id == null ? null : id.toString(),
					leaf.column().replaceFirst("^__edge_", ""),
					GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(leaf.type()))));
			return null;
		}
	}

	private @Nullable Object value(Output output, Map<String, @Nullable Object> row, @Nullable PageRows page,
			ResponsePlace path) {
		return switch (output) {
			case Output.Leaf leaf -> leaf(leaf, row, path);
			case Output.Withheld _,Output.Computed _ -> null;
			case Output.Band band -> band(band, row, page, path);
			case Output.Sealed sealed -> value(sealed.opened(), opened(sealed, row, path), page, path);
			case Output.Masked masked -> Leaves.masked(row.get(masked.column()), masked.first(), masked.last());
			case Output.TypeName name -> name.fixed();
			case Output.Nested nested -> {
				Object value = row.get(nested.column());
				yield value == null ? null : object(nested.object(), Returned.columns(value), page, path);
			}
			case Output.Suppressible discreet -> discreet(discreet, row, page, path);
			case Output.Same same -> object(same.object(), row, page, path);
			case Output.PageOutput nested -> page(nested, row.get(nested.column()), path);
			case Output.RowsOutput rows -> rows(rows, page, path);
			case Output.Listed listed -> listed(listed.object(), Returned.rows(row.get(listed.column())), path);
			case Output.Series series -> listed(series.object(), SeriesRows.of(series, row, parameters), path);
			case Output.TotalOutput _ -> page == null ? null : Leaves.value(Scalars.GraphQLInt, page.total());
			case Output.MoreOutput more -> page != null && (more.after() ? page.next() : page.previous());
			case Output.CursorOutput cursor -> PageRows.cursor(cursor, row, page);
			case Output.Lookups lookups -> lookups(lookups, Returned.rows(row.get(lookups.column())), path);
		};
	}

	private @Nullable Object band(Output.Band band, Map<String, @Nullable Object> row, @Nullable PageRows page,
			ResponsePlace path) {
		Object number = row.get(band.column());
		return number == null ? null
				: object(band.ends(), Leaves.ends(number, parameters.get(band.bounds().name())), page, path);
	}

	/** The row with the text as it was before it was sealed; without it where it cannot be opened. */
	private Map<String, @Nullable Object> opened(Output.Sealed sealed, Map<String, @Nullable Object> row,
			ResponsePlace path) {
		var opened = new HashMap<String, @Nullable Object>(row);
		try {
			opened.computeIfPresent(sealed.column(), (_, text) -> opener.apply(sealed.property(), text.toString()));
		}
		catch (IllegalArgumentException damaged) {
			missing.add(path.path());
			opened.remove(sealed.column());
		}
		return opened;
	}

	private @Nullable Object discreet(Output.Suppressible output, Map<String, @Nullable Object> row,
			@Nullable PageRows page, ResponsePlace path) {
		return switch (output) {
			case Output.Together together -> {
				Object value = row.get(together.column());
				yield value == null || (page != null && page.few()) ? null : object(together.object(),
						blurred.columns(Returned.columns(value), together.blur()), page, path);
			}
			case Output.Figures figures ->
				row.get(figures.values()) == null ? null : object(figures.object(), row, page, path);
			case Output.Groups groups -> {
				List<Map<String, @Nullable Object>> published = page != null && page.few() ? List.of()
						: SmallCounts.published(row, groups, blurred);
				yield listed(groups.object(), published.subList(0, Math.min(published.size(), first(groups))), path);
			}
		};
	}

	private @Nullable Map<String, @Nullable Object> object(ObjectOutput output, Map<String, @Nullable Object> row,
			@Nullable PageRows page, ResponsePlace path) {
		String type = output.concreteTypes().isEmpty() ? null : Returned.concreteType(output, row);
		var object = new LinkedHashMap<String, @Nullable Object>();
		for (Output.Field field : output.fields()) {
			if (field.types().isEmpty() || (type != null && field.types().contains(type))) {
				object.put(field.key(), field(field, row, page, type, path.segment(field.key())));
				if (field.output() instanceof Output.Computed computed) {
					awaited.add(new Awaited(computed, String.valueOf(row.get(computed.column())), object,
							path.segment(field.key()).path()));
				}
			}
		}
		return object;
	}

	private @Nullable Object field(Output.Field field, Map<String, @Nullable Object> row, @Nullable PageRows page,
			@Nullable String type, ResponsePlace path) {
		boolean nameless = field.output() instanceof Output.TypeName name && name.fixed() == null;
		if (field.required()) {
			Object value = nameless ? type : value(field.output(), row, page, path);
			if (value == null) {
				miss(path);
				throw new MissingValueException();
			}
			return value;
		}
		try {
			return value(field.output(), row, page, path);
		}
		catch (MissingValueException exception) {
			return null;
		}
	}

	private Object page(Output.PageOutput output, @Nullable Object value, ResponsePlace path) {
		Map<String, @Nullable Object> columns = Returned.columns(value == null ? Map.of() : value);
		List<Map<String, @Nullable Object>> rows = Returned.rows(columns.get(Read.Paged.ROWS));
		int size = size(output);
		boolean more = output.lookahead() && rows.size() > size;
		List<Map<String, @Nullable Object>> cut = more ? rows.subList(0, size) : rows;
		Object total = total(output, columns);
		boolean few = output.blur() != null && total == null;
		var page = new PageRows(output.backward() ? cut.reversed() : cut,
				Boolean.TRUE.equals(columns.get(Read.Paged.FOLLOWED)) || (more && !output.backward()),
				Boolean.TRUE.equals(columns.get(Read.Paged.PRECEDED)) || (more && output.backward()), total, few);
		return required(object(output.page(), columns, page, path));
	}

	/** The count of all rows as it may be told. */
	private @Nullable Object total(Output.PageOutput output, Map<String, @Nullable Object> columns) {
		Blur blur = output.blur();
		if (blur == null) {
			return columns.get(Read.Paged.TOTAL);
		}
		Map<String, @Nullable Object> all = Returned.columns(required(columns.get(Output.PageOutput.ALL)));
		boolean few = SmallCounts.areFew(all.get(blur.rows()), columns.get(Read.Paged.NEIGHBOURS), blur.least());
		return few ? null : blurred.columns(all, blur).get(blur.rows());
	}

	private int first(Output.Groups groups) {
		return parameters.get(groups.first().name()) instanceof Integer count ? count : 0;
	}

	private int size(Output.PageOutput output) {
		Parameter limit = output.limit();
		return limit != null && parameters.get(limit.name()) instanceof Integer count
				? count - (output.lookahead() ? 1 : 0) : 0;
	}

	private List<@Nullable Object> rows(Output.RowsOutput output, @Nullable PageRows page, ResponsePlace path) {
		var objects = new ArrayList<@Nullable Object>();
		if (page != null) {
			for (Map<String, @Nullable Object> row : page.rows()) {
				objects.add(object(output.row(), row, page, path.segment(objects.size())));
			}
		}
		return objects;
	}

	private List<@Nullable Object> listed(ObjectOutput output, List<Map<String, @Nullable Object>> rows,
			ResponsePlace path) {
		var objects = new ArrayList<@Nullable Object>();
		for (Map<String, @Nullable Object> row : rows) {
			objects.add(object(output, row, null, path.segment(objects.size())));
		}
		return objects;
	}

	private List<@Nullable Object> lookups(Output.Lookups output, List<Map<String, @Nullable Object>> rows,
			ResponsePlace path) {
		var byId = new HashMap<Object, Map<String, @Nullable Object>>();
		rows.forEach(row -> byId.put(required(row.get(Output.Lookups.ID)), row));
		List<?> ids = list(output.ids());
		List<?> labels = output.labels() == null ? List.of() : list(output.labels());
		var objects = new ArrayList<@Nullable Object>();
		for (int index = 0; index < ids.size(); index++) {
			Map<String, @Nullable Object> row = byId.get(ids.get(index));
			boolean fits = labels.isEmpty() || Returned.carries(row, labels.get(index));
			objects.add(row == null || !fits ? null : lookup(output, row, path.segment(index)));
		}
		return objects;
	}

	private List<?> list(Parameter parameter) {
		return parameters.get(parameter.name()) instanceof List<?> list ? list : List.of();
	}

	private @Nullable Object lookup(Output.Lookups output, Map<String, @Nullable Object> row, ResponsePlace path) {
		try {
			return object(output.object(), row, null, path);
		}
		catch (MissingValueException exception) {
			return null;
		}
	}

	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw new MissingValueException();
		}
		return value;
	}

}
