package org.touyan.graph;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.touyan.Proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is sealed is read with the key and for its property only, and found without being read. */
class FieldEncryptionTests {

	private final FieldEncryption encryption = new FieldEncryption(Keys.of(new byte[32]));

	private final FieldEncryption other = new FieldEncryption(Keys.of(new byte[] { 1 }));

	@ParameterizedTest
	@ValueSource(strings = { "", "11010519491231002X", "头雁", "🦢\0\n" })
	void whatIsSealedOpensAsItWas(String text) {
		String sealed = encryption.encrypt("number", text);
		assertThat(encryption.decrypt("number", sealed)).isEqualTo(text);
		assertThat(Base64.getDecoder().decode(sealed)).asHexString().doesNotContain("313130313035");
	}

	@Test
	void theSameTextIsSealedDifferentlyAndFoundByTheSameDigest() {
		Set<String> sealed = new HashSet<>();
		Set<String> digests = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			sealed.add(encryption.encrypt("number", "text"));
			digests.add(encryption.digest("number", "text"));
		}
		assertThat(sealed).hasSize(1_000);
		assertThat(digests).hasSize(1);
	}

	@Test
	void aDigestIsOfOneTextOneProperty() {
		assertThat(Set.of(encryption.digest("number", "text"), encryption.digest("number", "texT"),
				encryption.digest("numbe", "rtext"), encryption.digest("phone", "text"),
				other.digest("number", "text")))
			.hasSize(5);
	}

	@Test
	void anotherKeyOrPropertyDoesNotOpenIt() {
		String sealed = encryption.encrypt("number", "text");
		assertRefused(other, "number", sealed);
		assertRefused(encryption, "numbers", sealed);
		assertRefused(encryption, "", sealed);
	}

	@Test
	void whatIsAlteredDoesNotOpen() {
		long seed = Proof.seed("encryption.seed");
		Random random = new Random(seed);
		byte[] sealed = Base64.getDecoder().decode(encryption.encrypt("number", "11010519491231002X"));
		for (int place = 0; place < sealed.length; place++) {
			byte[] altered = sealed.clone();
			altered[place] ^= (byte) (1 << random.nextInt(8));
			assertRefused(encryption, "number", Base64.getEncoder().encodeToString(altered));
		}
		for (int length = 0; length < sealed.length; length++) {
			byte[] cut = new byte[length];
			System.arraycopy(sealed, 0, cut, 0, length);
			assertRefused(encryption, "number", Base64.getEncoder().encodeToString(cut));
		}
		assertRefused(encryption, "number", "not Base64");
	}

	@Test
	void theKeysDifferAndTellNothing() {
		Keys keys = Keys.of(new byte[32]);
		assertThat(Set.of(hex(keys.encryption().getEncoded()), hex(keys.digest().getEncoded()),
				hex(keys.chain().getEncoded()), hex(new byte[32])))
			.hasSize(4)
			.allMatch(key -> key.length() == 64);
		assertThat(keys).hasToString("Keys " + keys.name());
		assertThat(keys.name()).hasSize(16).isNotEqualTo(Keys.of(new byte[] { 1 }).name());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static void assertRefused(FieldEncryption encryption, String property, String sealed) {
		assertThatIllegalArgumentException().isThrownBy(() -> encryption.decrypt(property, sealed))
			.withMessage("What is stored as %s does not open with this key.", property);
	}

}
