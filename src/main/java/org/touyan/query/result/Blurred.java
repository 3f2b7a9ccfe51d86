package org.touyan.query.result;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Read;

/**
 * Blurs figures. Counts are rounded to a multiple at random, up or down, the nearer the more probably; the chance comes
 * of the rows themselves and a secret, so it is the same for the same rows however they are asked for, and another for
 * any others. A count that is too small is not told, and neither is none.
 */
final class Blurred {

	private static final int BITS = 53;

	/** By how many times what one row weighs in a mean it is blurred. */
	private static final double ROWS = 2;

	private final BinaryOperator<String> secret;

	/**
	 * Blurs.
	 * @param secret makes of a name and a text what nobody else can
	 */
	Blurred(BinaryOperator<String> secret) {
		this.secret = secret;
	}

	/** The columns as they may be told; without a count of rows where they are too few. */
	Map<String, @Nullable Object> columns(Map<String, @Nullable Object> exact, Blur blur) {
		var told = new HashMap<String, @Nullable Object>(exact);
		long rows = number(exact.get(blur.rows()));
		String seed = rows + " " + exact.get(blur.key());
		Long count = count(rows, seed, blur.least());
		told.put(blur.rows(), count);
		blur.values().values().forEach(column -> told.put(column, values(exact, column, blur, seed)));
		blur.figures().forEach((column, figure) -> {
			String values = blur.values().get(column);
			if (values != null && !values.equals(column)) {
				told.put(column, figure(exact, column, values, figure, told.get(values),
						seed + " " + blur.fields().get(column)));
			}
		});
		return told;
	}

	/** Nothing tells whether few rows have no value, or none. */
	private @Nullable Long values(Map<String, @Nullable Object> exact, String column, Blur blur, String seed) {
		long rows = number(exact.get(blur.rows()));
		long values = number(exact.get(column));
		if (rows < blur.least() || values < blur.least()) {
			return null;
		}
		return rows - values < blur.least() ? count(rows, seed, blur.least())
				: count(values, seed + " values of " + blur.fields().get(column), blur.least());
	}

	private @Nullable Object figure(Map<String, @Nullable Object> exact, String column, String values,
			Read.Figure figure, @Nullable Object told, String seed) {
		if (!(told instanceof Long count) || !(exact.get(column) instanceof Number value)) {
			return null;
		}
		long of = number(exact.get(values));
		double mean = figure.function() == Function.SUM ? value.doubleValue() / of : value.doubleValue();
		double blurred = mean(mean, of, seed);
		if (figure.function() != Function.SUM) {
			return blurred;
		}
		double sum = blurred * count;
		return exact.get(column) instanceof Long ? (Object) Math.round(sum) : (Object) sum;
	}

	private double mean(double mean, long values, String seed) {
		double step = step(Math.abs(mean) * ROWS / values);
		return step == 0 ? mean
				: BigDecimal.valueOf(Math.floor(mean / step + chance(seed)))
					.multiply(BigDecimal.valueOf(step))
					.doubleValue();
	}

	/** The next power of ten, or half of it or a fifth, that is not smaller. */
	private static double step(double least) {
		if (least <= 0) {
			return 0;
		}
		double ten = Math.pow(10, Math.ceil(Math.log10(least)));
		return ten / 5 >= least ? ten / 5 : ten / 2 >= least ? ten / 2 : ten;
	}

	/**
	 * A count.
	 * @param seed the same for the same rows
	 * @return a multiple of the base; null of too few
	 */
	@Nullable
	Long count(long count, String seed, int base) {
		if (count < base) {
			return null;
		}
		long over = count % base;
		return count - over + (chance(seed) * base < over ? base : 0);
	}

	/** From 0 to less than 1. */
	private double chance(String seed) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(secret.apply("figures", seed).getBytes(StandardCharsets.UTF_8));
			return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) * 0x1p-53;
		}
		catch (NoSuchAlgorithmException absent) {
			throw new IllegalStateException(absent);
		}
	}

	static long number(@Nullable Object count) {
		return count instanceof Number number ? number.longValue() : 0;
	}

}
