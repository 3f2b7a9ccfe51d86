package org.touyan.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/** The divisions of Licheng as the National Bureau of Statistics listed them on 2023-06-30. */
public final class DivisionTable {

	/** Where the table comes from. */
	public static final String SOURCE = "NBS 2023-06-30";

	private static final String FILE = "cypher/seed/divisions-370112.csv";

	private static final Division DISTRICT = new Division(DivisionKind.DISTRICT, "370112000000", "历城区", "济南市历城区", null);

	private DivisionTable() {
	}

	/** All divisions, each after the one it is a part of. */
	public static List<Division> rows() {
		var lines = lines();
		Map<String, Division> subdistricts = new LinkedHashMap<>();
		lines.forEach(
				line -> subdistricts.computeIfAbsent(line[2] + "000", code -> new Division(DivisionKind.SUBDISTRICT,
						code, line[3], DISTRICT.name() + line[3], DISTRICT.code())));
		var committees = lines.stream().map(line -> Division.ofCommittee(line[0], line[1], line[2] + "000"));
		return Stream.of(Stream.of(DISTRICT), subdistricts.values().stream(), committees)
			.flatMap(rows -> rows)
			.toList();
	}

	private static List<String[]> lines() {
		try (var input = new ClassPathResource(FILE).getInputStream();
				var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
			return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
