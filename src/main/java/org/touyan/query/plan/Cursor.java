package org.touyan.query.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/** A row's place in an order: the values of its keys, with a fingerprint of the order they belong to. */
public final class Cursor {

	private static final Pattern NUMBERED = Pattern.compile("\\$p\\d+(_\\d+)?");

	private Cursor() {
	}

	/**
	 * Tells orders apart, so that a cursor of one is not taken for a cursor of another. Parameters in an order are
	 * numbered by the whole query, in which a next page has other numbers, so they do not count.
	 * @param target the name of the type whose rows are ordered
	 * @param order the keys
	 * @return a checksum
	 */
	public static int fingerprint(String target, List<Sort> order) {
		var checksum = new CRC32();
		String text = NUMBERED.matcher(target + order).replaceAll("\\$");
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		return (int) checksum.getValue();
	}

	/**
	 * Writes a cursor.
	 * @param fingerprint of the order
	 * @param values of the keys: texts, whole numbers, fractions, booleans, dates or null; what is none of these is no
	 * value of any type that has an order, and counts as null
	 * @return an opaque text
	 */
	public static String encode(int fingerprint, List<@Nullable Object> values) {
		var bytes = new ByteArrayOutputStream();
		try (var out = new DataOutputStream(bytes)) {
			out.writeInt(fingerprint);
			for (Object value : values) {
				write(out, value);
			}
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
	}

	/**
	 * Reads a cursor.
	 * @param cursor what a client sent
	 * @param fingerprint of the order it must be of
	 * @param keys how many keys that order has
	 * @return the values of the keys, or empty where the text is no cursor of that order
	 */
	public static Optional<List<@Nullable Object>> decode(String cursor, int fingerprint, int keys) {
		try (var in = new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
			if (in.readInt() != fingerprint) {
				return Optional.empty();
			}
			var values = new ArrayList<@Nullable Object>(keys);
			for (int index = 0; index < keys; index++) {
				values.add(read(in));
			}
			return in.read() == -1 ? Optional.of(values) : Optional.empty();
		}
		catch (IOException | RuntimeException forged) {
			return Optional.empty();
		}
	}

	private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
		switch (value) {
			case String text -> {
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				out.writeByte('s');
				out.writeInt(bytes.length);
				out.write(bytes);
			}
			case Long number -> {
				out.writeByte('l');
				out.writeLong(number);
			}
			case Double number -> {
				out.writeByte('d');
				out.writeDouble(number);
			}
			case Boolean truth -> out.writeByte(truth ? 't' : 'f');
			case LocalDate date -> {
				out.writeByte('e');
				out.writeLong(date.toEpochDay());
			}
			case null, default -> out.writeByte('0');
		}
	}

	private static @Nullable Object read(DataInputStream in) throws IOException {
		char kind = (char) in.readByte();
		return switch (kind) {
			case '0' -> null;
			case 's' -> text(in);
			case 'l' -> in.readLong();
			case 'd' -> in.readDouble();
			case 't' -> true;
			case 'f' -> false;
			case 'e' -> LocalDate.ofEpochDay(in.readLong());
			default -> throw new IOException("No kind of value: " + kind);
		};
	}

	private static String text(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("No length: " + length);
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

}
