package org.touyan.sample;

/** The store holds part of a sample that this version does not make. */
final class SampleVersionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SampleVersionException(int version) {
		super("The store holds part of a sample of version %d, and this is version %d: remove the store, or start the "
			.formatted(version, SampleParts.VERSION) + "version of Touyan that began it once more to finish it.");
	}

}
