package org.touyan.sample;

import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** A load that another version began is not mixed with this one's. */
class SampleVersionTests {

	private static final int OTHER = SampleParts.VERSION - 1;

	private final SampleStore store = mock();

	private final SampleLoader loader = new SampleLoader(store, new SampleSettings("district", Samples.SEED),
			Mockito.mock());

	@Test
	void anotherVersionsPartIsRefused() {
		holds(false);
		assertThatExceptionOfType(SampleVersionException.class).isThrownBy(loader::load)
			.withMessageContaining("remove the store")
			.withMessageContaining("finish");
		verify(store, never()).write(any(), anyInt(), anyInt());
	}

	@Test
	void anotherVersionsWholeIsLeftAsItIs() {
		holds(true);
		loader.load();
		verify(store, never()).write(any(), anyInt(), anyInt());
	}

	@Test
	void theRefusalIsSaidInOneSentence() {
		FailureAnalysis analysis = Objects
			.requireNonNull(new SampleVersionAnalyzer().analyze(new SampleVersionException(OTHER)));
		assertThat(analysis.getDescription()).hasLineCount(1).contains("version 5", "version 6");
	}

	private void holds(boolean complete) {
		Mockito.when(store.progress())
			.thenReturn(Optional.of(new SampleProgress(OTHER, Samples.SEED, 1, 0, 3, complete)));
	}

}
