package org.touyan.query.schema;

/** Writes the types of groups by bands of numbers, for the fields of one type. */
final class BandTypes {

	/** In a group's arguments and key it names what is said of bands. */
	static final String FIELD = "bands";

	static final String COMMON = """
			"A band of whole numbers, with its first and without its last. 数值区间"
			type IntBand {
			  "The least number in it; null where it has none. 下限（含）"
			  from: Int
			  "The least number above it; null where there is none. 上限（不含）"
			  to: Int
			}

			"A band of numbers, with its lower and without its upper end. 数值区间"
			type FloatBand {
			  "The least number in it; null where it has none. 下限（含）"
			  from: Float
			  "The least number above it; null where there is none. 上限（不含）"
			  to: Float
			}

			"Bands of a whole number that is computed for a day. 指定日期的数值区间"
			input IntBandsOnDay {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "Where one band ends and the next begins, each more than the one before. 分界点"
			  bounds: [Int!]!
			}

			"Bands of a number that is computed for a day. 指定日期的数值区间"
			input FloatBandsOnDay {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "Where one band ends and the next begins, each more than the one before. 分界点"
			  bounds: [Float!]!
			}

			""";

	private static final String TYPES = """
			\"\"\"
			The number of %2$s by whose bands rows are grouped, and where one band ends and the next begins, each more than
			the one before: `[10, 20]` is below 10, from 10 to below 20, and from 20. 数值区间分组
			\"\"\"
			input %1$sBands @oneOf {
			%3$s}

			"In which band of a number those of a group are; null where it is missing. 数值区间分组键"
			type %1$sBandsKey {
			%4$s}

			""";

	private final StringBuilder inputs = new StringBuilder();

	private final StringBuilder keys = new StringBuilder();

	void add(String description, ModelField field) {
		if (field instanceof ModelField.ValueField value && value.number() && value.plain()) {
			String type = value.typeName();
			inputs.append(GeneratedTypes.line(description, value.name(), "[%s!]".formatted(type)));
			keys.append(GeneratedTypes.line(description, value.name(), type + "Band"));
			inputs.append(OnDayTypes.beside(description, value, _ -> type + "BandsOnDay"));
			keys.append(OnDayTypes.beside(description, value, _ -> type + "Band"));
		}
	}

	String grouping(String name) {
		return line("By bands of a number. 按数值区间", name + "Bands");
	}

	String key(String name) {
		return line("The bands by which they are grouped. 数值区间", name + "BandsKey!");
	}

	private String line(String description, String type) {
		return inputs.isEmpty() ? "" : GeneratedTypes.line(description, FIELD, type);
	}

	String sdl(String name, String subject) {
		return inputs.isEmpty() ? "" : TYPES.formatted(name, subject, inputs, keys);
	}

}
