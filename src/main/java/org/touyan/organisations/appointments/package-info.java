/** Who takes up a post and who leaves it, and how many it has. */
@NullMarked
package org.touyan.organisations.appointments;

import org.jspecify.annotations.NullMarked;
