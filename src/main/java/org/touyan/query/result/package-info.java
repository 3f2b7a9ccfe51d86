/** From plain values to the shape of the response. */
@NullMarked
package org.touyan.query.result;

import org.jspecify.annotations.NullMarked;
