package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house that the compiler does not know. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.touyan");

	@Test
	void theCompilerKnowsNoSpringAndNoDriver() {
		noClasses().that()
			.resideInAPackage("org.touyan.query..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.neo4j.driver..")
			.check(CLASSES);
	}

	@Test
	void stagesOfTheCompilerMeetOnlyInThePlan() {
		noStageUses("planner", "cypher", "result");
		noStageUses("cypher", "planner", "result");
		noStageUses("result", "planner", "cypher", "schema");
		noStageUses("plan", "planner", "cypher", "result");
		noStageUses("schema", "plan", "planner", "cypher", "result");
	}

	private static void noStageUses(String stage, String... others) {
		for (String other : others) {
			noClasses().that()
				.resideInAPackage("org.touyan.query." + stage)
				.should()
				.dependOnClassesThat()
				.resideInAPackage("org.touyan.query." + other)
				.check(CLASSES);
		}
	}

	@Test
	void onlyTheCypherStageWritesCypher() {
		noClasses().that()
			.resideInAPackage("org.touyan.query..")
			.and()
			.resideOutsideOfPackage("org.touyan.query.cypher")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j.cypherdsl..")
			.check(CLASSES);
	}

	@Test
	void onlyTheEmbeddedDatabaseTouchesTheServersCode() {
		noClasses().that()
			.haveNameNotMatching(".*\\.(EmbeddedNeo4j|StoreDatabases|DatabaseState|LogTail)")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j.dbms..", "org.neo4j.configuration..", "org.neo4j.kernel..",
					"org.neo4j.graphdb..", "org.neo4j.io..")
			.check(CLASSES);
	}

	@Test
	void theCompilerAndItsServiceKnowNoWordOfTheDomain() throws IOException {
		Set<String> vocabulary = vocabulary();
		assertThat(vocabulary).contains("Village", "HAS_MEMBER", "ReserveOfficial", "dueOn",
				"SUBDISTRICT_WORKING_COMMITTEE");
		for (String room : new String[] { "query", "graph", "api" }) {
			try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/touyan", room))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					assertThat(new HashSet<>(List.of(Files.readString(file).split("\\W+")))).as("words in %s", file)
						.doesNotContainAnyElementsOf(vocabulary);
				}
			}
		}
	}

	/** Types, labels and relationship types, and those names of fields and values that are no words of everyday. */
	private static Set<String> vocabulary() throws IOException {
		var words = new HashSet<String>();
		Pattern names = Pattern.compile("(?m)^(?:type|interface|union|enum) (\\w+)|(?:label|type): \"(\\w+)\""
				+ "|^  ([a-z]+[A-Z]\\w*)[:(]|^  ([A-Z]+_[A-Z_]+)$");
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
			for (Path file : files.filter(each -> !each.endsWith("directives.graphqls")).toList()) {
				names.matcher(Files.readString(file)).results().forEach(match -> {
					for (int group = 1; group <= match.groupCount(); group++) {
						words.add(String.valueOf(match.group(group)));
					}
				});
			}
		}
		// What Relay calls the parts of a page, the interface that GraphQL itself suggests and its label, which records
		// of changes carry as well, the edition
		// of Neo4j, and what a group is that did not match.
		words.removeAll(Set.of("totalCount", "pageInfo", "Node", "Entity", "Change", "Query", "Mutation",
				"Subscription", "Community", "null"));
		return words;
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("org.touyan.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void namesComeFromTheVocabulary() {
		noClasses().should().haveSimpleNameEndingWith("Manager").check(CLASSES);
		noClasses().should().haveSimpleNameEndingWith("Impl").check(CLASSES);
		noClasses().should().haveSimpleNameEndingWith("Utils").check(CLASSES);
		noClasses().should().haveSimpleNameEndingWith("Helper").check(CLASSES);
	}

	@Test
	void nothingIsInjectedIntoFieldsOrPrintedToStandardStreams() {
		NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
		NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

	@Test
	void exceptionsSayThatTheyAreExceptions() {
		classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception").check(CLASSES);
	}

}
