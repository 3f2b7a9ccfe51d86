package org.touyan.graph;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is sealed is read with the key and for its property only, and found without being read. */
class SealTests {

	private final Seal seal = new Seal(Keys.of(new byte[32]));

	private final Seal other = new Seal(Keys.of(new byte[] { 1 }));

	@ParameterizedTest
	@ValueSource(strings = { "", "11010519491231002X", "头雁", "🦢\0\n" })
	void whatIsSealedOpensAsItWas(String text) {
		String sealed = seal.seal("number", text);
		assertThat(seal.open("number", sealed)).isEqualTo(text);
		assertThat(Base64.getDecoder().decode(sealed)).asHexString().doesNotContain("313130313035");
	}

	@Test
	void theSameTextIsSealedDifferentlyAndFoundByTheSameDigest() {
		Set<String> sealed = new HashSet<>();
		Set<String> digests = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			sealed.add(seal.seal("number", "text"));
			digests.add(seal.digest("number", "text"));
		}
		assertThat(sealed).hasSize(1_000);
		assertThat(digests).hasSize(1);
	}

	@Test
	void aDigestIsOfOneTextOneProperty() {
		assertThat(Set.of(seal.digest("number", "text"), seal.digest("number", "texT"), seal.digest("numbe", "rtext"),
				seal.digest("phone", "text"), other.digest("number", "text")))
			.hasSize(5);
	}

	@Test
	void anotherKeyOrPropertyDoesNotOpenIt() {
		String sealed = seal.seal("number", "text");
		assertRefused(other, "number", sealed);
		assertRefused(seal, "numbers", sealed);
		assertRefused(seal, "", sealed);
	}

	@Test
	void whatIsAlteredDoesNotOpen() {
		long seed = System.nanoTime();
		System.out.printf("seed %d%n", seed);
		Random random = new Random(seed);
		byte[] sealed = Base64.getDecoder().decode(seal.seal("number", "11010519491231002X"));
		for (int place = 0; place < sealed.length; place++) {
			byte[] altered = sealed.clone();
			altered[place] ^= (byte) (1 << random.nextInt(8));
			assertRefused(seal, "number", Base64.getEncoder().encodeToString(altered));
		}
		for (int length = 0; length < sealed.length; length++) {
			byte[] cut = new byte[length];
			System.arraycopy(sealed, 0, cut, 0, length);
			assertRefused(seal, "number", Base64.getEncoder().encodeToString(cut));
		}
		assertRefused(seal, "number", "not Base64");
	}

	@Test
	void theKeysDifferAndTellNothing() {
		Keys keys = Keys.of(new byte[32]);
		assertThat(Set.of(hex(keys.seal().getEncoded()), hex(keys.digest().getEncoded()),
				hex(keys.chain().getEncoded()), hex(new byte[32])))
			.hasSize(4)
			.allMatch(key -> key.length() == 64);
		assertThat(keys).hasToString("Keys " + keys.name());
		assertThat(keys.name()).hasSize(16).isNotEqualTo(Keys.of(new byte[] { 1 }).name());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static void assertRefused(Seal seal, String property, String sealed) {
		assertThatIllegalArgumentException().isThrownBy(() -> seal.open(property, sealed))
			.withMessage("What is stored as %s does not open with this key.", property);
	}

}
