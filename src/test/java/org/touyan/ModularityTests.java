package org.touyan;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

/** The rooms keep to the directions their package-info states. */
@Execution(ExecutionMode.CONCURRENT)
class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(TouyanApplication.class);

	@Test
	void roomsUseOnlyTheRoomsTheyMay() {
		MODULES.verify();
	}

	@Test
	void theDiagramOfRoomsIsWritten() {
		Path folder = Path.of("target/modules");
		new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
			.writeModulesAsPlantUml();
		assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith(".puml") && Files.isReadable(file));
	}

}
