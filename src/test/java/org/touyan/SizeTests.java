package org.touyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Methods, files and lines stay small enough to be read at a glance. */
class SizeTests {

	private static final Path SOURCES = Path.of("src/main/java/org/touyan");

	private static final int FILE = 320;

	private static final int METHOD = 25;

	private static final int LINE = 120;

	@Test
	void filesAreShort() throws IOException {
		assertThat(sources().filter(file -> lines(file).size() > FILE).map(file -> file + " " + lines(file).size()))
			.isEmpty();
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
