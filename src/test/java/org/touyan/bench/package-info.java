/** Measures the service beside statements written by hand, under {@code -Pbench}. */
@NullMarked
package org.touyan.bench;

import org.jspecify.annotations.NullMarked;
