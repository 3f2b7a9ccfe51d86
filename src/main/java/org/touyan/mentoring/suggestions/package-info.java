/** Judges who could mentor whom, and suggests mentors. */
@NullMarked
package org.touyan.mentoring.suggestions;

import org.jspecify.annotations.NullMarked;
