package org.touyan.query.schema;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.touyan.query.schema.ModelField.Collation;
import org.touyan.query.schema.ModelField.Stored;

/** How names are ordered: the values of the enum of that name in the API. */
public enum NameOrder {

	/** By code point. */
	ASC("By code point, as computers do. 升序", false),
	/** By code point, the other way round. */
	DESC("By code point, the other way round. 降序", true),
	/** By reading. */
	PINYIN("By pinyin. 按拼音", false),
	/** By reading, the other way round. */
	PINYIN_DESC("By pinyin, the other way round. 按拼音倒序", true),
	/** By strokes. */
	STROKE("By strokes of the surname and then of the given name, in the official order (GB 13000.1). 按姓氏笔画", false),
	/** By strokes, the other way round. */
	STROKE_DESC("By strokes, the other way round. 按笔画倒序", true);

	private final String description;

	private final boolean descending;

	NameOrder(String description, boolean descending) {
		this.description = description;
		this.descending = descending;
	}

	/**
	 * The order of a name.
	 *
	 * @param way a value of the enum, or how groups are made by it
	 * @return by code point where it is no order
	 */
	public static NameOrder of(Object way) {
		return Arrays.stream(values()).filter(order -> order.name().equals(way.toString())).findFirst().orElse(ASC);
	}

	/**
	 * Whether it goes from the last to the first.
	 *
	 * @return true for those that go the other way round
	 */
	public boolean descending() {
		return descending;
	}

	/**
	 * The property that has this order.
	 *
	 * @param name the field that is ordered
	 * @param collation what stands beside it
	 * @return its own, or that of a collation
	 */
	public String property(Stored name, Collation collation) {
		return switch (this) {
			case ASC, DESC -> name.property();
			case PINYIN, PINYIN_DESC -> collation.pinyin();
			case STROKE, STROKE_DESC -> collation.strokes();
		};
	}

	/** The enum in the API. */
	static String sdl() {
		return "\"How names are ordered; what is missing comes last either way. 姓名排序\"\nenum NameOrder {\n"
				+ Arrays.stream(values())
					.map(order -> "  \"%s\"\n  %s\n".formatted(order.description, order.name()))
					.collect(Collectors.joining())
				+ "}\n\n";
	}

}
