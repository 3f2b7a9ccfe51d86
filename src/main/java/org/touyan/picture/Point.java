package org.touyan.picture;

/** A place on the screen, in pixels. */
record Point(double x, double y) {

	/** To a tenth of a pixel. */
	static Point of(double x, double y) {
		return new Point(Math.round(x * 10) / 10.0, Math.round(y * 10) / 10.0);
	}

}
