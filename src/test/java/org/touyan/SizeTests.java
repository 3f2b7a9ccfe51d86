package org.touyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are as long as their one thought, most of which are small; methods and lines can be read at a glance.
 * Checkstyle and PMD have limits for single files, methods and lines, but none for how long most files are and for how
 * many types a package has, which are the measures that count; so all of them are here.
 */
class SizeTests {

	private static final Path SOURCES = Path.of("src/main/java/org/touyan");

	private static final int MOST_FILES = 110;

	private static final int LONGEST = 260;

	private static final int TYPES = 25;

	private static final int METHOD = 25;

	private static final int LINE = 120;

	/** Rooms with algorithms and tables of cases, whose thoughts are longer. */
	private static final Set<String> LONGER = Set.of("api", "disclosure", "graph", "query");

	/** Files that are longer than the longest should be, which those who change them next divide. */
	private static final Set<String> TOO_LONG = Set.of("Drafting", "FigureConditions", "ModelReader", "PagePlanner",
			"Read", "Reads", "RequiredValues", "ResponseShaper", "SchemaCheck", "Value");

	/** Packages with more types, and why. */
	private static final Map<String, String> LARGE = Map.of("access",
			"sign-in, roles and grants use each other's parts", "api", "one way from a request to its answer", "graph",
			"one database with its log", "picture", "pictures share nodes and edges", "query/planner",
			"a stage, with a planner a kind of field", "query/schema", "a stage, with a reader a kind of type",
			"sample", "one type for each that it makes");

	@Test
	void mostFilesAreShort() throws IOException {
		List<Integer> lengths = sources().filter(file -> !LONGER.contains(room(file)))
			.map(file -> lines(file).size())
			.sorted()
			.toList();
		assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(MOST_FILES);
	}

	@Test
	void theLongestFilesAreOfTwoOrThreeScreens() throws IOException {
		assertThat(sources().filter(file -> !TOO_LONG.contains(file.getFileName().toString().replace(".java", "")))
			.filter(file -> lines(file).size() > LONGEST)).isEmpty();
	}

	@Test
	void packagesHaveFewTypes() throws IOException {
		Map<String, Long> types = sources().filter(file -> !file.endsWith("package-info.java"))
			.collect(Collectors.groupingBy(file -> SOURCES.relativize(file.getParent()).toString().replace('\\', '/'),
					Collectors.counting()));
		types.keySet().removeAll(LARGE.keySet());
		assertThat(types).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(TYPES));
	}

	private static String room(Path file) {
		return SOURCES.relativize(file).getName(0).toString();
	}

	@Test
	void linesAreShort() throws IOException {
		assertThat(sources().flatMap(file -> lines(file).stream()).filter(line -> line.length() > LINE)).isEmpty();
	}

	@Test
	void methodsAreShort() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources().toList());
		var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
		var tooLong = new ArrayList<String>();
		SourcePositions positions = Trees.instance(task).getSourcePositions();
		for (CompilationUnitTree unit : task.parse()) {
			new TreeScanner<@Nullable Void, @Nullable Void>() {
				@Override
				public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
					long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
					long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
					if (last - first + 1 > METHOD) {
						tooLong.add("%s in %s: %d lines".formatted(method.getName(), unit.getSourceFile().getName(),
								last - first + 1));
					}
					return super.visitMethod(method, null);
				}
			}.scan(unit, null);
		}
		assertThat(tooLong).isEmpty();
	}

	private static Stream<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
