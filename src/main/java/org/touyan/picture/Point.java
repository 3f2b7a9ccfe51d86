package org.touyan.picture;

/** A place on the screen, in pixels. */
record Point(double x, double y) {
}
