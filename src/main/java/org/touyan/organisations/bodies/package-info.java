/** Organisations and the posts of their establishment. */
@NullMarked
package org.touyan.organisations.bodies;

import org.jspecify.annotations.NullMarked;
